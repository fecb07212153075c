import { View } from '@tarojs/components';
import { useState } from 'react';
import { makeId } from '../../shared/cloud/new-id';
import { openSession } from '../../shared/cloud/session';
import { useCommand } from '../../shared/cloud/use-command';
import { refusalCopy } from '../../shared/copy/refusals';
import { Button } from '../../shared/ui/button';
import { CellGroup } from '../../shared/ui/cell';
import { showDone } from '../../shared/ui/feedback';
import { Field } from '../../shared/ui/field';
import styles from './open-shop.module.scss';

const PROMISES = ['每天告诉你该联系谁、为什么', '话术写好了，复制就能发', '客户、订单、代理都在一处'];

/** The first page of somebody who has neither a shop nor a card. */
export function OpenShop() {
  const [merchantId] = useState(() => makeId('merchant'));
  const [name, setName] = useState('');
  const [error, setError] = useState<string>();
  const create = useCommand('merchants.create');

  const submit = async () => {
    const created = await create.run({ merchantId, name: name.trim() });
    if (!created.ok) {
      setError(refusalCopy[created.code]);
      return;
    }
    showDone('开店成功');
    await openSession(created.value.callerId);
  };

  return (
    <View>
      <View className={styles.hero}>
        <View className={styles.headline}>让老客户自己回来</View>
        {PROMISES.map((promise) => (
          <View key={promise} className={styles.promise}>{promise}</View>
        ))}
      </View>
      <CellGroup title="给你的店起个名字" note="最多 20 个字">
        <Field label="店名" value={name} onChange={setName} placeholder="例如：林姐的护肤小铺" maxLength={20} error={error} />
      </CellGroup>
      <Button loading={create.pending} disabled={name.trim() === ''} onClick={() => void submit()}>开店</Button>
      <View className={styles.aside}>收到了商家发来的名片？请从聊天里点开它。</View>
    </View>
  );
}
