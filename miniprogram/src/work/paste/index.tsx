import { PasteScreen } from '../../features/paste/paste-screen';

export default function PastePage() {
  return <PasteScreen />;
}
