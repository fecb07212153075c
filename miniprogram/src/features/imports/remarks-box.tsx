import { View } from '@tarojs/components';
import { Button } from '../../shared/ui/button';
import { TextBox } from '../../shared/ui/text-box';
import { TextExamples } from '../../shared/ui/text-examples';
import { FileTroubleCard } from './choose-file';
import type { useOpenImport } from './use-open-import';
import type { useRemarks } from './use-remarks';

const EXAMPLES = ['A李姐 干皮 3.12生日 昆山', '王小梅-宝妈-杭州-13712345678', '周女士 敏感肌 农历八月初五生日'];

/** One remark a line, as it stands in WeChat; or a text file of them. */
export function RemarksBox({ remarks: { text, type, isEmpty, error }, opening: { refusal, fileName, choose } }: { remarks: ReturnType<typeof useRemarks>; opening: ReturnType<typeof useOpenImport> }) {
  const tools = (
    <>
      <Button kind="text" small onClick={choose}>选 .txt 或 .csv 文件</Button>
      {!isEmpty && <Button kind="text" small onClick={() => type('')}>清空</Button>}
    </>
  );
  return (
    <View>
      {refusal && <FileTroubleCard trouble={refusal} fileName={fileName} />}
      <TextBox value={text} onChange={type} lines={10} placeholder="把微信备注贴到这里，每行一位" label="微信备注" error={error} tools={tools} />
      <TextExamples lines={EXAMPLES} note="店里有的标签会自动打上；没见过的词下一步由你决定，原文会留在动态里。" />
    </View>
  );
}
