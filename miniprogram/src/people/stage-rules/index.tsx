import { StageRules } from '../../features/lifecycle/stage-rules';

export default function StageRulesPage() {
  return <StageRules />;
}
