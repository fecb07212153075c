import { ContactRulesScreen } from '../../features/wordings/contact-rules';
import { OwnerGate } from '../../features/session/owner-gate';

export default function ContactRulesPage() {
  return (
    <OwnerGate title="联系规则" to="desk.setRules">
      <ContactRulesScreen />
    </OwnerGate>
  );
}
