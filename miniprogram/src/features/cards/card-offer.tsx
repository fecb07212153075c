import { View } from '@tarojs/components';
import type { CardId } from '@core/kernel/ids';
import { MAX_NAME } from '@core/merchants/assistant';
import type { CallerView, CardView } from '@core/merchants/merchants.contract';
import { useState } from 'react';
import type { CallRefusal } from '../../shared/cloud/call';
import { openSession } from '../../shared/cloud/session';
import { useCommand } from '../../shared/cloud/use-command';
import { refusalCopy } from '../../shared/copy/refusals';
import { Button } from '../../shared/ui/button';
import { Field } from '../../shared/ui/field';
import { Benefits } from './benefits';
import styles from './card-offer.module.scss';
import { ShopSign } from './shop-sign';

const FOR_CUSTOMER = [
  { icon: 'order', title: '查订单', brief: '买过什么、付没付清，随时能看' },
  { icon: 'bell', title: '快用完时提醒您', brief: '算好哪天用完，只在那天提醒，不发广告' },
] as const;
const FOR_ASSISTANT = [
  { icon: 'people', title: '一起管客户', brief: '看客户、打标签、记跟进' },
  { icon: 'order', title: '记订单', brief: '谁买了什么，记下来就排好下次' },
] as const;

export interface CardOfferProps {
  cardId: CardId;
  card: CardView;
  onAccepted: (role: CallerView['role']) => void;
}

/** An open card: who invites, what it gives, and the one button that accepts it. */
export function CardOffer({ cardId, card, onAccepted }: CardOfferProps) {
  const accept = useCommand('cards.accept');
  const [entering, setEntering] = useState(false);
  const [refusal, setRefusal] = useState<CallRefusal<'cards.accept'> | null>(null);
  const assistant = card.kind === 'assistant';
  const [name, setName] = useState('');

  const submit = async () => {
    setRefusal(null);
    const accepted = await accept.run({ cardId, ...(assistant && { name: name.trim() }) });
    if (!accepted.ok) return setRefusal(accepted.code);
    setEntering(true);
    await openSession(accepted.value.callerId);
    onAccepted(accepted.value.role);
  };

  return (
    <View>
      <ShopSign shop={card.merchantName} words={assistant ? '邀请你做助理' : `${card.personName}，您好`} />
      <Benefits items={assistant ? FOR_ASSISTANT : FOR_CUSTOMER} />
      {assistant && (
        <View className={styles.name}>
          <Field label="怎么称呼你" value={name} onChange={setName} placeholder="店主看到的名字，如 小吴" maxLength={MAX_NAME} />
        </View>
      )}
      {refusal && <View className={styles.refusal}>{refusalCopy[refusal]}</View>}
      <Button loading={accept.pending || entering} onClick={() => void submit()}>{assistant ? '加入店铺' : '确认是我'}</Button>
      <View className={styles.privacy}>{assistant ? '加入后能看到店里的客户和订单' : '确认后只用来查订单和提醒，不会公开'}</View>
    </View>
  );
}
