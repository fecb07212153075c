import { View } from '@tarojs/components';
import { LIFECYCLE_STAGES, type LifecycleStage } from '@core/customers/lifecycle-stage';
import type { ProductId, TagId } from '@core/kernel/ids';
import { fen } from '@core/kernel/money';
import type { Catalogue } from '@core/merchants/merchants.contract';
import type { Condition, Test } from '@core/segments/condition';
import { GRADES, type Grade } from '@core/totals/grade';
import { useState } from 'react';
import { stageName } from '../../shared/copy/stages';
import { Button } from '../../shared/ui/button';
import { Chip, ChipRow } from '../../shared/ui/chip';
import { Field } from '../../shared/ui/field';
import { Sheet } from '../../shared/ui/sheet';
import { Stepper } from '../../shared/ui/stepper';
import styles from './segment-editor.module.scss';

const KINDS: readonly { kind: Test['test']; label: string }[] = [
  { kind: 'bought', label: '最近买过' },
  { kind: 'boughtBefore', label: '好久没买' },
  { kind: 'tag', label: '标签' },
  { kind: 'stage', label: '阶段' },
  { kind: 'grade', label: '等级' },
  { kind: 'spend', label: '消费' },
  { kind: 'orders', label: '次数' },
  { kind: 'place', label: '地区' },
  { kind: 'source', label: '来源' },
  { kind: 'added', label: '新加的' },
];

const toggled = <T,>(list: readonly T[], one: T): T[] => (list.includes(one) ? list.filter((other) => other !== one) : [...list, one]);

export interface TestSheetProps {
  book: Pick<Catalogue, 'tags' | 'products'>;
  onAdd: (one: Condition['of'][number]) => void;
  onClose: () => void;
}

/** One more test of a segment: what it is about, its values, and whether it is turned round. Mounted when it opens. */
export function TestSheet({ book, onAdd, onClose }: TestSheetProps) {
  const [kind, setKind] = useState<Test['test']>('bought');
  const [turned, setTurned] = useState(false);
  const [tagId, setTagId] = useState<TagId | null>(null);
  const [stages, setStages] = useState<LifecycleStage[]>([]);
  const [grades, setGrades] = useState<Grade[]>([]);
  const [productIds, setProductIds] = useState<ProductId[]>([]);
  const [days, setDays] = useState(90);
  const [count, setCount] = useState(2);
  const [text, setText] = useState('');
  const test = readTest();
  const add = () => {
    if (test === null) return;
    onAdd(turned ? { not: test } : test);
    onClose();
  };

  function readTest(): Test | null {
    if (kind === 'tag') return tagId && { test: kind, tagId };
    if (kind === 'stage') return stages.length > 0 ? { test: kind, oneOf: stages } : null;
    if (kind === 'grade') return grades.length > 0 ? { test: kind, oneOf: grades } : null;
    if (kind === 'spend') return { test: kind, atLeastFen: fen(count * 10_000) };
    if (kind === 'orders') return { test: kind, atLeast: count };
    if (kind === 'bought') return { test: kind, productIds, withinDays: days };
    if (kind === 'boughtBefore') return { test: kind, productIds, notWithinDays: days };
    if (kind === 'added') return { test: kind, withinDays: days };
    if (text.trim() === '') return null;
    return kind === 'place' ? { test: kind, holds: text.trim() } : { test: kind, is: text.trim() };
  }

  return (
    <Sheet open title="加一条" onClose={onClose} footer={<Button disabled={test === null} onClick={add}>加上</Button>}>
      <View className={styles.kind}>
        <ChipRow>{KINDS.map((one) => <Chip key={one.kind} selected={one.kind === kind} onClick={() => setKind(one.kind)}>{one.label}</Chip>)}</ChipRow>
      </View>
      {kind === 'tag' && <ChipRow>{book.tags.map((tag) => <Chip key={tag.tagId} selected={tag.tagId === tagId} onClick={() => setTagId(tag.tagId)}>{tag.name}</Chip>)}</ChipRow>}
      {kind === 'stage' && <ChipRow>{LIFECYCLE_STAGES.map((stage) => <Chip key={stage} selected={stages.includes(stage)} onClick={() => setStages(toggled(stages, stage))}>{stageName[stage]}</Chip>)}</ChipRow>}
      {kind === 'grade' && <ChipRow>{GRADES.map((grade) => <Chip key={grade} selected={grades.includes(grade)} onClick={() => setGrades(toggled(grades, grade))}>{grade} 类</Chip>)}</ChipRow>}
      {(kind === 'bought' || kind === 'boughtBefore') && (
        <ChipRow>{book.products.map((product) => <Chip key={product.productId} selected={productIds.includes(product.productId)} onClick={() => setProductIds(toggled(productIds, product.productId))}>{product.name}</Chip>)}</ChipRow>
      )}
      {(kind === 'bought' || kind === 'boughtBefore' || kind === 'added') && (
        <View className={styles.days}>
          <View>{kind === 'boughtBefore' ? '多少天没再买' : '最近多少天'}</View>
          <Stepper value={days} onChange={setDays} max={3650} />
        </View>
      )}
      {(kind === 'orders' || kind === 'spend') && (
        <View className={styles.days}>
          <View>{kind === 'orders' ? '至少买过几次' : '消费满几百元'}</View>
          <Stepper value={count} onChange={setCount} max={9_999} />
        </View>
      )}
      {(kind === 'place' || kind === 'source') && <Field label={kind === 'place' ? '地址里有' : '来源是'} value={text} onChange={setText} maxLength={12} placeholder={kind === 'place' ? '比如 昆山' : '比如 小红书'} />}
      <ChipRow>
        <Chip selected={turned} onClick={() => setTurned(!turned)}>反过来：不符合这一条的</Chip>
      </ChipRow>
    </Sheet>
  );
}
