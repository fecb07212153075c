import { View } from '@tarojs/components';
import type { ExportedFile } from '@core/exports/exports.contract';
import { useEffect, useState } from 'react';
import { canOpenFile, canSendFiles, fetchFile, openFile, sendFile } from '../../shared/cloud/files';
import type { FetchedFile } from '../../shared/cloud/platform-types';
import { Button } from '../../shared/ui/button';
import { showToast } from '../../shared/ui/feedback';
import styles from './written-file.module.scss';

/** A file that the cloud has written. It is fetched at once, since WeChat hands a file to a chat only within a tap, not after a download. */
export function WrittenFile({ file }: { file: ExportedFile }) {
  const [fetched, setFetched] = useState<FetchedFile | 'failed' | null>(null);
  const fetchIt = async () => {
    setFetched(null);
    setFetched((await fetchFile(file)) ?? 'failed');
  };
  useEffect(() => void fetchIt(), [file.fileId]);
  return (
    <View className={styles.file}>
      <View className={styles.name}>{file.fileName}</View>
      <View className={styles.brief}>{file.rows} 行{fetched === null ? ' · 正在取到手机…' : fetched === 'failed' ? ' · 没取到，看看网络' : ''}</View>
      <View className={styles.actions}>
        {fetched === 'failed' && <Button small kind="plain" onClick={() => void fetchIt()}>再取一次</Button>}
        {fetched !== null && fetched !== 'failed' && <Actions file={fetched} />}
      </View>
    </View>
  );
}

function Actions({ file }: { file: FetchedFile }) {
  const open = async () => {
    if (!(await openFile(file))) showToast('没打开，稍后再试');
  };
  const send = async () => {
    if (!(await sendFile(file))) showToast('没发出去，再点一次');
  };
  return (
    <>
      {canSendFiles && <Button small onClick={() => void send()}>发送到聊天</Button>}
      {canOpenFile(file.fileName) && <Button small kind={canSendFiles ? 'plain' : 'primary'} onClick={() => void open()}>{canSendFiles ? '打开' : '下载'}</Button>}
    </>
  );
}
