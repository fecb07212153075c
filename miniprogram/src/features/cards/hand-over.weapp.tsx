import { Button } from '../../shared/ui/button';
import type { HandOverProps } from './hand-over';

/** WeChat shares what `useCardShare` says. */
export function HandOver({ path }: HandOverProps) {
  return (
    <Button openType="share" loading={path === undefined}>
      分享给 TA
    </Button>
  );
}
