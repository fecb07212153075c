import { View } from '@tarojs/components';
import type { ProductView } from '@core/merchants/merchants.contract';
import { KINDS_BY_URGENCY, type ReasonKind } from '@core/reminders/reason';
import { riskyWords } from '@core/words/risky-words';
import { BUILT_IN } from '@core/words/built-in-wordings';
import type { Wording } from '@core/words/wording';
import { useState } from 'react';
import { makeId } from '../../shared/cloud/new-id';
import { useAction } from '../../shared/cloud/use-action';
import { reasonName } from '../../shared/copy/reasons';
import { stageName } from '../../shared/copy/stages';
import { Cell, CellGroup } from '../../shared/ui/cell';
import { ErrorState } from '../../shared/ui/error-state';
import { Icon } from '../../shared/ui/icon';
import { Page } from '../../shared/ui/page';
import { SegmentedFilter } from '../../shared/ui/segmented-filter';
import { Skeleton } from '../../shared/ui/skeleton';
import { usePullRefresh } from '../../shared/ui/use-pull-refresh';
import { useWordings } from './use-wordings';
import { WordingSheet } from './wording-sheet';
import styles from './wordings.module.scss';

/** What a seller says most stands first, and is what one sees. */
const FIRST: ReasonKind = 'run-out';
const KINDS = [FIRST, ...KINDS_BY_URGENCY.filter((kind) => kind !== FIRST)].map((key) => ({ key, label: reasonName[key] }));

/** The sentences that 今天 offers for one kind of reason: the seller's own first, then the app's. */
export function WordingsScreen() {
  const wordings = useWordings();
  const known = useAction('merchants.catalogue', {}).value?.products;
  const products = known ?? [];
  const [kind, setKind] = useState<ReasonKind>(FIRST);
  const [open, setOpen] = useState<{ wording: Wording; isNew: boolean } | null>(null);
  usePullRefresh(wordings.refresh);
  const own = wordings.value?.wordings.filter((one) => one.kind === kind);
  const builtIn = BUILT_IN.filter((one) => one.kind === kind);
  const add = (from?: Wording) => setOpen({ isNew: true, wording: { wordingId: makeId('wording'), kind, stage: from?.stage ?? null, productId: null, text: from?.text ?? '' } });
  const close = () => setOpen(null);
  return (
    <Page title="话术">
      <SegmentedFilter options={KINDS} selected={kind} onSelect={setKind} />
      {wordings.refusal && <ErrorState code={wordings.refusal.code} inline={own !== undefined} onRetry={() => void wordings.refresh()} />}
      {wordings.loading && <Skeleton rows={3} avatar={false} />}
      {own && (
        <CellGroup title="我写的" note={own.length > 0 ? '先用你写的；同一句话不会对同一个人说第二次' : '写了自己的话，「今天」就先用你的'}>
          {own.map((one) => (
            <Cell key={one.wordingId} title={<View className={styles.sentence}>{one.text}</View>} brief={briefOf(one, known)} arrow onClick={() => setOpen({ wording: one, isNew: false })} />
          ))}
          <Cell start={<Icon name="plus" size={18} />} title={<View className={styles.add}>加一句</View>} onClick={() => add()} />
        </CellGroup>
      )}
      {own && (
        <CellGroup title="自带的" note="点一句，照着改成自己的">
          {builtIn.map((one) => (
            <Cell key={one.wordingId} title={<View className={styles.sentence}>{one.text}</View>} brief={one.stage ? `${stageName[one.stage]}用` : ''} arrow onClick={() => add(one)} />
          ))}
        </CellGroup>
      )}
      {open && (
        <WordingSheet
          {...open}
          products={products}
          onRemove={() => {
            close();
            void wordings.remove(open.wording);
          }}
          onClose={close}
        />
      )}
    </Page>
  );
}

/** For whom and what it is, and whether it holds a word that puts the seller at risk. */
function briefOf({ stage, productId, about, text }: Wording, products: readonly ProductView[] | undefined): string {
  const product = productId === null || !products ? '' : (products.find((one) => one.productId === productId)?.name ?? '已删产品');
  const risky = riskyWords(text).map(({ word }) => word);
  return [stage ? `${stageName[stage]}用` : '', product, about ? `只说「${about}」` : '', risky.length > 0 ? `有风险词：${[...new Set(risky)].join('、')}` : ''].filter(Boolean).join(' · ');
}
