import type { Changed } from '../../shared/cloud/waiting-store';
import { showRefusal, showToast } from '../../shared/ui/feedback';

export const SENT_MEANWHILE = '这一条刚刚上传了';

/** Says plainly why a change of what waits did not come about. @returns whether it did */
export function tellChange(changed: Changed): boolean {
  if (changed === 'sent') showToast(SENT_MEANWHILE);
  if (changed === 'full') showRefusal('PHONE_FULL');
  return changed === 'changed';
}
