import { ContactRulesScreen } from '../../features/wordings/contact-rules';

export default function ContactRulesPage() {
  return <ContactRulesScreen />;
}
