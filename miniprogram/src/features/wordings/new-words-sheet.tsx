import type { SlotValues } from '@core/words/slots';
import type { Wording } from '@core/words/wording';
import { useState } from 'react';
import { makeId } from '../../shared/cloud/new-id';
import { useAction } from '../../shared/cloud/use-action';
import { WordingSheet } from './wording-sheet';

export interface NewWordsSheetProps {
  /** The sentence to begin from: all were said. */
  from: Wording;
  /** What a plan is about; null for other occasions. */
  matter: string | null;
  values: SlotValues;
  onClose: () => void;
}

/** A new sentence for somebody who has heard them all: kept as the seller's own, and ready in their row at once. */
export function NewWordsSheet({ from, matter, values, onClose }: NewWordsSheetProps) {
  const products = useAction('merchants.catalogue', {}).value?.products ?? [];
  const [wording] = useState<Wording>(() => ({ ...from, wordingId: makeId('wording'), about: matter }));
  return <WordingSheet wording={wording} isNew products={products} said={from.text} values={values} onClose={onClose} />;
}
