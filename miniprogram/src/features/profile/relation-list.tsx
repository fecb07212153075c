import { View } from '@tarojs/components';
import type { CustomerView } from '@core/customers/customers.contract';
import type { CustomerId } from '@core/kernel/ids';
import type { PersonLink, RelationsView } from '@core/profile/profile.contract';
import { RELATION_KINDS, type RelationKind } from '@core/profile/relations';
import { useState } from 'react';
import { useAction } from '../../shared/cloud/use-action';
import { useCommand } from '../../shared/cloud/use-command';
import { relationName } from '../../shared/copy/profile';
import { openPage } from '../../shared/routes/open-page';
import { Avatar } from '../../shared/ui/avatar';
import { Cell, CellGroup } from '../../shared/ui/cell';
import { Chip, ChipRow } from '../../shared/ui/chip';
import { ErrorState } from '../../shared/ui/error-state';
import { showRefusal } from '../../shared/ui/feedback';
import { Sheet } from '../../shared/ui/sheet';
import { StageBadge } from '../../shared/ui/stage-badge';
import { showUndo } from '../../shared/ui/undo-bar';
import { Act } from './act';
import { PartHeading } from './part-heading';
import { PersonPicker } from './person-picker';
import { PROFILE_TOUCHES } from './profile-touches';
import styles from './profile.module.scss';

type Known = Pick<PersonLink, 'customerId' | 'name'>;

/** Who brought the customer, whom they brought, and who is close to them: seen from either side. */
export function RelationList({ customer }: { customer: CustomerView }) {
  const { customerId } = customer;
  const { value, refusal, refresh } = useAction('profile.relations', { customerId });
  const [picking, setPicking] = useState<'referrer' | 'relation' | null>(null);
  const [asking, setAsking] = useState<Known | null>(null);
  const relating = useCommand('profile.relate', PROFILE_TOUCHES);
  const referring = useCommand('profile.setReferrer', PROFILE_TOUCHES);
  const { referrer, referred, relations, more }: RelationsView = value ?? { referrer: null, referred: [], relations: [], more: false };

  const refer = async (to: Known | null, before: CustomerId | null = referrer?.customerId ?? null) => {
    setPicking(null);
    const answer = await referring.run({ customerId, referrerId: to?.customerId ?? null });
    if (!answer.ok) return showRefusal(answer.code);
    showUndo(to ? `介绍人：${to.name}` : '已去掉介绍人', () => void referring.run({ customerId, referrerId: before }));
  };
  const relate = async ({ customerId: otherId, name }: Known, kind: RelationKind | null) => {
    setAsking(null);
    const before = relations.find((relation) => relation.customerId === otherId)?.kind ?? null;
    const answer = await relating.run({ customerId, otherId, kind });
    if (!answer.ok) return showRefusal(answer.code);
    showUndo(kind ? `${name}：${relationName[kind]}` : `已去掉和${name}的关系`, () => void relating.run({ customerId, otherId, kind: before }));
  };

  return (
    <View>
      <PartHeading title="介绍人" act={referrer ? '换一位' : '选介绍人'} onAct={() => setPicking('referrer')} />
      {refusal && <ErrorState code={refusal.code} inline={value !== undefined} onRetry={() => void refresh()} />}
      <View className={styles.card}>
        {referrer ? <Person link={referrer} end={<Act label="去掉介绍人" onClick={() => void refer(null)}>去掉</Act>} /> : <View className={styles.none}>她是谁介绍来的？她下单后，介绍人会自动成为「粉丝」。</View>}
      </View>
      {referred.length > 0 && (
        <CellGroup title={`介绍来的（${referred.length}${more ? '+' : ''} 位，${referred.filter(({ bought }) => bought).length} 位买过）`}>
          {referred.map((link) => <Person key={link.customerId} link={link} brief={link.bought ? '买过' : '还没下单'} />)}
        </CellGroup>
      )}
      <PartHeading title="关系" act="添加关系" onAct={() => setPicking('relation')} />
      <View className={styles.card}>
        {relations.length === 0 && <View className={styles.none}>家人、闺蜜、同事……在两边的资料里都看得到。</View>}
        {relations.map((link) => <Person key={link.customerId} link={link} end={<Act label={`改和${link.name}的关系`} onClick={() => setAsking(link)}>{relationName[link.kind]}</Act>} />)}
      </View>
      {picking === 'referrer' && <PersonPicker title="谁介绍来的" except={customerId} onPick={(person) => void refer(person)} onClose={() => setPicking(null)} />}
      {picking === 'relation' && (
        <PersonPicker
          title="和谁有关系"
          except={customerId}
          onPick={(person) => {
            setPicking(null);
            setAsking(person);
          }}
          onClose={() => setPicking(null)}
        />
      )}
      {asking && <KindSheet name={customer.name} other={asking.name} kind={relations.find((relation) => relation.customerId === asking.customerId)?.kind ?? null} onChoose={(kind) => void relate(asking, kind)} onClose={() => setAsking(null)} />}
    </View>
  );
}

function Person({ link, brief, end }: { link: PersonLink; brief?: string; end?: React.ReactNode }) {
  const open = () => openPage('customer', { id: link.customerId });
  return (
    <Cell
      start={<View onClick={open}><Avatar id={link.customerId} name={link.name} size={36} /></View>}
      title={<View onClick={open}>{link.name}</View>}
      brief={brief}
      end={end ?? <StageBadge stage={link.stage} />}
    />
  );
}

function KindSheet({ name, other, kind, onChoose, onClose }: { name: string; other: string; kind: RelationKind | null; onChoose: (kind: RelationKind | null) => void; onClose: () => void }) {
  return (
    <Sheet open title={`${name}和${other}是`} onClose={onClose}>
      <ChipRow>
        {RELATION_KINDS.map((one) => (
          <Chip key={one} selected={one === kind} onClick={() => onChoose(one)}>{relationName[one]}</Chip>
        ))}
        {kind && <Chip onClick={() => onChoose(null)}>去掉这条关系</Chip>}
      </ChipRow>
    </Sheet>
  );
}
