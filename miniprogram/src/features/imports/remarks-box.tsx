import { Textarea, View } from '@tarojs/components';
import { Button } from '../../shared/ui/button';
import { useSteadyValue } from '../../shared/ui/use-steady-value';
import { FileTroubleCard } from './choose-file';
import styles from './remarks-box.module.scss';
import type { useOpenImport } from './use-open-import';
import type { useRemarks } from './use-remarks';

const NO_LIMIT = -1;

/** One remark a line, as it stands in WeChat; or a text file of them. */
export function RemarksBox({ remarks: { text, type, isEmpty, error }, opening: { refusal, fileName, choose } }: { remarks: ReturnType<typeof useRemarks>; opening: ReturnType<typeof useOpenImport> }) {
  const { shown, generation, typed } = useSteadyValue(text, type);
  return (
    <View>
      {refusal && <FileTroubleCard code={refusal} fileName={fileName} />}
      <View className={styles.box}>
        <Textarea
          key={generation}
          className={styles.area}
          value={shown}
          placeholder="把微信备注贴到这里，每行一位"
          placeholderClass={styles.placeholder}
          maxlength={NO_LIMIT}
          aria-label="微信备注"
          onInput={(event) => typed(event.detail.value)}
        />
      </View>
      {error !== '' && <View className={styles.error} aria-role="alert">{error}</View>}
      <View className={styles.tools}>
        <Button kind="text" small onClick={choose}>选 .txt 或 .csv 文件</Button>
        {!isEmpty && <Button kind="text" small onClick={() => type('')}>清空</Button>}
      </View>
      <View className={styles.example}>
        <View className={styles.exampleTitle}>这样的都认得</View>
        <View className={styles.exampleText}>A李姐 干皮 3.12生日 昆山{'\n'}王小梅-宝妈-杭州-13712345678{'\n'}周女士 敏感肌 农历八月初五生日</View>
        <View className={styles.exampleTitle}>店里有的标签会自动打上；没见过的词下一步由你决定，原文会留在动态里。</View>
      </View>
    </View>
  );
}
