import { Strip } from '../ui/strip';
import type { DraftState } from './use-draft';

const RESUMED = '接着上次没存的填';
const CLASHED = '接着上次没存的填，别处后来改过';

/** Above a form that goes on from an earlier time: that it does, and the way to begin anew, with its way back. */
export function DraftLine({ draft: { line, clashed, throwAway, putBack } }: { draft: Pick<DraftState, 'line' | 'clashed' | 'throwAway' | 'putBack'> }) {
  if (line === null) return null;
  const thrown = line === 'thrown';
  return <Strip tone="calm" text={thrown ? '没存的已去掉' : clashed ? CLASHED : RESUMED} act={thrown ? '撤销' : '不要了'} onAct={thrown ? putBack : throwAway} />;
}
