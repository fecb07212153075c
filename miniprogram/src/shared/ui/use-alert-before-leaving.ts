import { useLayoutEffect } from 'react';
import { useVisible } from '../cloud/use-visible';
import { askBeforeLeaving, leaveFreely } from '../routes/leave-alert';

const QUESTION = '还没保存，离开就没了。确定离开吗？';

/**
 * Asks before the page is left by the button of the bar or of the phone while something typed is not saved.
 * It asks as soon as what is typed is drawn. A swipe of the finger is not asked about: WeChat does not let it be.
 */
export function useAlertBeforeLeaving(dirty: boolean): void {
  const asks = useVisible() && dirty;
  useLayoutEffect(() => {
    if (asks) askBeforeLeaving(QUESTION);
    return asks ? leaveFreely : undefined;
  }, [asks]);
}
