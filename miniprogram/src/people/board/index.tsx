import { StageBoard } from '../../features/lifecycle/stage-board';

export default function BoardPage() {
  return <StageBoard />;
}
