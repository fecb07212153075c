import type { LifecycleStage } from '../customers/lifecycle-stage';
import type { ProductId } from '../kernel/ids';
import type { ReasonKind } from '../reminders/reason';

/** A sentence with slots for one kind of reason; for one stage or product only, where one is named. */
export interface Wording {
  wordingId: string;
  kind: ReasonKind;
  stage: LifecycleStage | null;
  productId: ProductId | null;
  /** For plans about this matter only; absent in wordings of before there were such. */
  about?: string | null;
  text: string;
}

export const MAX_WORDINGS = 60;
export const MAX_WORDING_LENGTH = 200;
