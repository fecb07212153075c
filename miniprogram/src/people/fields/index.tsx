import { FieldsScreen } from '../../features/profile/fields-screen';

export default function FieldsPage() {
  return <FieldsScreen />;
}
