import { WaitingList } from '../../features/waiting/waiting-list';

export default function WaitingPage() {
  return <WaitingList />;
}
