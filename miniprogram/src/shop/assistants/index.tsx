import { AssistantsScreen } from '../../features/assistants/assistants-screen';
import { OwnerGate } from '../../features/session/owner-gate';

export default function AssistantsPage() {
  return (
    <OwnerGate title="助理" to="assistants.list">
      <AssistantsScreen />
    </OwnerGate>
  );
}
