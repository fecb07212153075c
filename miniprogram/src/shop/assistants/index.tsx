import { AssistantsScreen } from '../../features/assistants/assistants-screen';

export default AssistantsScreen;
