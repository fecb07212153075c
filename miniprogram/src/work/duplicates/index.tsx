import { DuplicatesScreen } from '../../features/merges/duplicates-screen';

export default function DuplicatesPage() {
  return <DuplicatesScreen />;
}
