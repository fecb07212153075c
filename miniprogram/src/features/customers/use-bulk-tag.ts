import type { ActionName } from '@core/contract';
import type { CustomerId, TagId } from '@core/kernel/ids';
import { useState } from 'react';
import { useMay } from '../../shared/cloud/session';
import { useCommand } from '../../shared/cloud/use-command';
import { showRefusal, showToast } from '../../shared/ui/feedback';
import { showUndo } from '../../shared/ui/undo-bar';
import { bulkTagText, madeByGiving } from './tag-changes';

/** As many as one call takes. */
const SLICE = 40;
const TOUCHED: readonly ActionName[] = ['customers.list', 'customers.get', 'merchants.catalogue'];

export interface BulkTag {
  tagId: TagId;
  name: string;
  /** Whether this phone knows of none by this name. One that came into the book now goes again when it is taken back, where whoever does it may delete tags. */
  isNew: boolean;
  held: boolean;
}

interface Changed {
  tagId: TagId;
  customerIds: CustomerId[];
  full: number;
}

/** Gives one tag to many customers, or takes it from them, a slice at a time, and offers to take back just what it changed. */
export function useBulkTag() {
  const [done, setDone] = useState(0);
  const [busy, setBusy] = useState(false);
  const command = useCommand('tags.ofMany', TOUCHED);
  const leaving = useCommand('tags.leave', TOUCHED);
  const may = useMay();

  /** What was changed, and whether everybody was reached. */
  const change = async (customerIds: readonly CustomerId[], { tagId, name, held }: BulkTag): Promise<Changed & { whole: boolean }> => {
    const changed: Changed = { tagId, customerIds: [], full: 0 };
    for (let start = 0; start < customerIds.length; start += SLICE) {
      const answer = await command.run({ customerIds: customerIds.slice(start, start + SLICE), tagId: changed.tagId, name, held });
      if (!answer.ok) {
        showRefusal(answer.code);
        return { ...changed, whole: false };
      }
      changed.tagId = answer.value.tagId;
      changed.customerIds.push(...answer.value.changed);
      changed.full += answer.value.full;
      setDone(Math.min(customerIds.length, start + SLICE));
    }
    return { ...changed, whole: true };
  };

  const takeBack = async ({ customerIds, tagId }: Changed, tag: BulkTag) => {
    const { whole } = await change(customerIds, { ...tag, tagId, held: !tag.held });
    if (whole && madeByGiving(tag, tagId) && may('tags.leave')) await leaving.run({ tagId, into: null });
    if (whole) showToast('已撤销');
  };

  /** @returns whether everybody was reached */
  const run = async (customerIds: readonly CustomerId[], tag: BulkTag): Promise<boolean> => {
    setBusy(true);
    setDone(0);
    const { whole, ...changed } = await change(customerIds, tag);
    setBusy(false);
    const words = bulkTagText({ ...tag, changed: changed.customerIds.length, full: changed.full });
    if (changed.customerIds.length > 0) showUndo(words, () => void takeBack(changed, tag));
    else if (whole) showToast(words);
    return whole;
  };
  return { run, busy, done };
}
