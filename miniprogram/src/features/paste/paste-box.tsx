import { Textarea, View } from '@tarojs/components';
import { Button } from '../../shared/ui/button';
import { Page } from '../../shared/ui/page';
import { useSteadyValue } from '../../shared/ui/use-steady-value';
import styles from './paste-box.module.scss';
import type { usePaste } from './use-paste';

const NO_LIMIT = -1;

/** The one box. What is in it stays there until it has been saved. */
export function PasteBox({ paste: { text, type, read, readClipboard, pending, error } }: { paste: ReturnType<typeof usePaste> }) {
  const { shown, generation, typed, held } = useSteadyValue(text, type);
  const isEmpty = text.trim() === '';
  const footer = isEmpty
    ? <Button loading={pending} onClick={() => void readClipboard()}>从剪贴板粘贴</Button>
    : <Button loading={pending} onClick={() => void read(text)}>识别</Button>;
  return (
    <Page title="粘贴聊天" footer={footer}>
      <View className={styles.box}>
        <Textarea
          key={generation}
          ref={held}
          className={styles.area}
          value={shown}
          placeholder="把聊天里的姓名、电话、地址、要买什么贴到这里，几个人一起贴也行"
          placeholderClass={styles.placeholder}
          maxlength={NO_LIMIT}
          aria-label="聊天内容"
          onInput={(event) => typed(event.detail.value)}
        />
      </View>
      {error !== '' && <View className={styles.error} aria-role="alert">{error}</View>}
      {isEmpty ? (
        <View className={styles.example}>
          <View className={styles.exampleTitle}>这样的都认得</View>
          <View className={styles.exampleText}>李雪 13712345678{'\n'}江苏省苏州市昆山市前进路5号3栋502{'\n'}面霜两瓶，面膜一盒</View>
        </View>
      ) : (
        <View className={styles.tools}>
          <Button kind="text" small onClick={() => void readClipboard()}>换成剪贴板的</Button>
          <Button kind="text" small onClick={() => type('')}>清空</Button>
        </View>
      )}
    </Page>
  );
}
