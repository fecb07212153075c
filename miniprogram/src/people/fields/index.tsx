import { FieldsScreen } from '../../features/profile/fields-screen';
import { OwnerGate } from '../../features/session/owner-gate';

export default function FieldsPage() {
  return (
    <OwnerGate title="自定义字段" to="profile.setFields">
      <FieldsScreen />
    </OwnerGate>
  );
}
