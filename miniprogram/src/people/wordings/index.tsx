import { WordingsScreen } from '../../features/wordings/wordings-screen';

export default function WordingsPage() {
  return <WordingsScreen />;
}
