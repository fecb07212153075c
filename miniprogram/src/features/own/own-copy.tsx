import { Text, View } from '@tarojs/components';
import type { OwnView } from '@core/privacy/own-view';
import { useState } from 'react';
import { canSendFiles, openFile, sendFile, textFile } from '../../shared/cloud/files';
import { Button } from '../../shared/ui/button';
import { Cell, CellGroup } from '../../shared/ui/cell';
import { copyText } from '../../shared/ui/copy-text';
import { showRefusal, showToast } from '../../shared/ui/feedback';
import { Sheet } from '../../shared/ui/sheet';
import { readAllOrders } from './read-all-orders';
import styles from './own-screen.module.scss';
import { ownText } from './own-text';

/** A copy of everything, to read, to copy and to keep as a file. */
export function OwnCopy({ own }: { own: OwnView }) {
  const [text, setText] = useState<string | null>(null);
  const [pending, setPending] = useState(false);
  const open = async () => {
    if (pending) return;
    setPending(true);
    const orders = await readAllOrders();
    setPending(false);
    if (!orders.ok) return showRefusal(orders.code);
    setText(ownText(own, orders.value.rows, orders.value.all));
  };
  return (
    <CellGroup title="带走一份">
      <Cell title="导出我的信息" brief={`资料和 ${own.orderCount} 张订单，文字或文件`} end={pending ? '正在取…' : undefined} arrow onClick={() => void open()} />
      {text !== null && <CopySheet text={text} onClose={() => setText(null)} />}
    </CellGroup>
  );
}

/** The file lies ready before the tap: WeChat hands one to a chat only within it. */
function CopySheet({ text, onClose }: { text: string; onClose: () => void }) {
  const [file] = useState(() => textFile('my-information.txt', text));
  const keep = async () => {
    const ready = { path: file.path, fileName: '我的信息.txt' };
    if (!(await (canSendFiles ? sendFile(ready) : openFile(ready)))) showToast('没存成，再点一次');
  };
  const copy = async () => {
    if (!(await copyText(text))) showToast('没能复制，请长按文字复制');
    else if (process.env.TARO_ENV === 'h5') showToast('已复制');
  };
  const footer = (
    <>
      <Button kind="plain" onClick={() => void keep()}>{canSendFiles ? '文件发到聊天' : '存成文件'}</Button>
      <Button onClick={() => void copy()}>复制全部</Button>
    </>
  );
  return (
    <Sheet open title="我的信息" onClose={onClose} footer={footer}>
      <View className={styles.text}>
        <Text selectable userSelect>{text}</Text>
      </View>
    </Sheet>
  );
}
