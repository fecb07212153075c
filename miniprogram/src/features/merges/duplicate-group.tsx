import { View } from '@tarojs/components';
import type { DuplicateSign } from '@core/customers/duplicates';
import type { DuplicateRow } from '@core/customers/merges.contract';
import type { CustomerId } from '@core/kernel/ids';
import { useState } from 'react';
import { useCommand } from '../../shared/cloud/use-command';
import { openPage } from '../../shared/routes/open-page';
import { Avatar } from '../../shared/ui/avatar';
import { Button } from '../../shared/ui/button';
import { showRefusal } from '../../shared/ui/feedback';
import { StageBadge } from '../../shared/ui/stage-badge';
import styles from './duplicates.module.scss';
import { MERGE_TOUCHES } from './touched';
import { joined, parted, type FoundGroup, type Merged } from './use-duplicates';

const SIGNS: Record<DuplicateSign, string> = { phone: '手机号相同', name: '姓名相同，地方也像', wechatName: '微信名相同' };

/** One group: who is kept is chosen, the others join one by one, and each can part again. */
export function DuplicateGroup({ group, onSettle }: { group: FoundGroup; onSettle: (change: (group: FoundGroup) => FoundGroup) => void }) {
  const { people, merged } = group;
  const [chosenId, setKeepId] = useState<CustomerId>(() => bestOf(people).customerId);
  const merging = useCommand('merges.run', MERGE_TOUCHES);
  const kept = people.find(({ customerId }) => customerId === chosenId) ?? bestOf(people);
  const keepId = kept.customerId;
  const gone = people.find(({ customerId }) => customerId !== keepId);
  const merge = async () => {
    if (!gone) return;
    const answer = await merging.run({ keepId, goneId: gone.customerId });
    if (answer.ok) onSettle((before) => joined(before, { mergeId: answer.value.mergeId, gone, keptId: keepId }));
    else showRefusal(answer.code);
  };
  return (
    <View className={styles.group}>
      {gone && (
        <View>
          <View className={styles.sign}>{SIGNS[group.sign]}</View>
          {people.map((person) => (
            <PersonLine key={person.customerId} person={person} kept={person.customerId === keepId} onKeep={() => setKeepId(person.customerId)} />
          ))}
          <View className={styles.note}>订单、动态、标签都会并到保留的那位，缺的资料互相补上</View>
          <View className={styles.merge}><Button loading={merging.pending} onClick={() => void merge()}>{people.length > 2 ? `把「${gone.name}」并进来` : '合并'}</Button></View>
        </View>
      )}
      <View>
        {merged.map((one) => (
          <MergedLine key={one.mergeId} words={merged.length > 1 || gone ? `「${one.gone.name}」已并进来` : `已合并到「${kept.name}」，24 小时内能拆开`} one={one} onParted={() => onSettle((before) => parted(before, one))} />
        ))}
      </View>
    </View>
  );
}

function MergedLine({ words, one: { mergeId, keptId, gone }, onParted }: { words: string; one: Merged; onParted: () => void }) {
  const undoing = useCommand('merges.undo', MERGE_TOUCHES);
  const undo = async () => {
    const answer = await undoing.run({ mergeId });
    if (answer.ok) onParted();
    else showRefusal(answer.code);
  };
  return (
    <View className={styles.merged}>
      <View className={styles.mergedText}>{words}</View>
      <View className={styles.action} hoverClass={styles.pressed} aria-role="button" aria-label={`撤销「${gone.name}」的合并`} onClick={() => void undo()}>撤销</View>
      <View className={styles.action} hoverClass={styles.pressed} aria-role="button" onClick={() => openPage('customer', { id: keptId })}>打开</View>
    </View>
  );
}

function PersonLine({ person, kept, onKeep }: { person: DuplicateRow; kept: boolean; onKeep: () => void }) {
  const known = [`${person.orderCount} 单`, person.maskedPhone, person.wechatName].filter((text) => text !== '').join(' · ');
  const more = [person.address, person.remark].filter((text) => text !== '').join(' · ');
  return (
    <View className={styles.person} hoverClass={styles.pressed} aria-role="radio" aria-checked={kept} onClick={onKeep}>
      <Avatar id={person.customerId} name={person.name} size={36} />
      <View className={styles.middle}>
        <View className={styles.name}>{person.name} <StageBadge stage={person.stage} /></View>
        <View className={styles.facts}>{known}</View>
        {more !== '' && <View className={styles.more}>{more}</View>}
      </View>
      <View className={kept ? styles.keep : styles.drop}>{kept ? '保留' : '并掉'}</View>
    </View>
  );
}

/** Who is on WeChat, else who has bought most, else who came first. */
function bestOf(people: readonly DuplicateRow[]): DuplicateRow {
  return [...people].sort((a, b) => Number(b.bound) - Number(a.bound) || b.orderCount - a.orderCount || a.createdAt - b.createdAt)[0] as DuplicateRow;
}
