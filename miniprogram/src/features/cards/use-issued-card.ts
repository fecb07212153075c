import type { CardFor } from '@core/merchants/merchants.contract';
import { useEffect, useState } from 'react';
import type { CallRefusal } from '../../shared/cloud/call';
import { makeId } from '../../shared/cloud/new-id';
import { useCommand } from '../../shared/cloud/use-command';

export interface IssuedCard {
  /** "bound/card/index?k=…"; undefined until the server has the card. */
  path: string | undefined;
  refusal: CallRefusal<'cards.issue'> | null;
  retry(): void;
}

/** One card for as long as the page lives, made when `wanted` first becomes true. */
export function useIssuedCard(whom: CardFor, wanted: boolean): IssuedCard {
  const [cardId] = useState(() => makeId('card'));
  const [path, setPath] = useState<string>();
  const [refusal, setRefusal] = useState<IssuedCard['refusal']>(null);
  const { run } = useCommand('cards.issue');

  const issue = async () => {
    setRefusal(null);
    const issued = await run({ cardId, for: whom });
    if (issued.ok) setPath(issued.value.path);
    else setRefusal(issued.code);
  };

  useEffect(() => {
    if (wanted && path === undefined) void issue();
  }, [wanted]);

  return { path, refusal, retry: () => void issue() };
}
