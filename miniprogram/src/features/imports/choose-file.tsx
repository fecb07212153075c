import { View } from '@tarojs/components';
import { Cell, CellGroup } from '../../shared/ui/cell';
import { FilePick } from '../../shared/ui/file-pick';
import { Icon } from '../../shared/ui/icon';
import styles from './choose-file.module.scss';
import { fileTrouble, type Trouble } from './import-words';
import type { OpeningStep, useOpenImport } from './use-open-import';

const pickBrief = process.env.TARO_ENV === 'weapp' ? '先把文件发到「文件传输助手」，再从聊天里选' : '.xlsx 或 .csv';

/** The first step: a file from the phone, uploaded and read; or why it could not be. */
export function ChooseFile({ opening: { refusal, fileName, choose }, onHistory }: { opening: ReturnType<typeof useOpenImport>; onHistory: () => void }) {
  return (
    <View>
      {refusal && <FileTroubleCard trouble={refusal} fileName={fileName} />}
      <FilePick title={refusal ? '重新选文件' : '选择 Excel 或 CSV 文件'} brief={pickBrief} onClick={choose} />
      <View className={styles.promises}>
        <Assurance text="先看结果再导入，预览时什么都不会改" />
        <Assurance text="同一个手机号的客户自动合并，不会重复" />
        <Assurance text="导错了，24 小时内可以整批撤销" />
      </View>
      <CellGroup title="表格怎么准备">
        <Cell title="每行一位客户，或一张订单" brief="列名随意：姓名、收货人、手机、电话、商品、金额、下单时间…都认得" />
        <Cell title="网店后台导出的订单" brief="列名大多认得；认错的下一步可以改" />
        <Cell title="跟进记录" brief="客户、日期、跟进内容各一列，按日期放进每个人的动态" />
      </CellGroup>
      <CellGroup>
        <Cell title="导入记录" arrow onClick={onHistory} />
      </CellGroup>
    </View>
  );
}

/** Why the file could not be read, and what to do about it. */
export function FileTroubleCard({ trouble, fileName }: { trouble: Trouble; fileName: string }) {
  const { title, remedy } = fileTrouble(trouble);
  return (
    <View className={styles.trouble} aria-role="alert">
      <View className={styles.troubleIcon}>
        <Icon name="warn" size={22} />
      </View>
      <View className={styles.troubleText}>
        <View className={styles.troubleTitle}>{title}</View>
        {fileName !== '' && <View className={styles.troubleFile}>{fileName}</View>}
        <View>{remedy}</View>
      </View>
    </View>
  );
}

/** While the file is on its way. */
export function OpeningFile({ step, fileName }: { step: OpeningStep; fileName: string }) {
  return (
    <View className={styles.busy}>
      <View className={styles.spinner} />
      <View className={styles.busyTitle}>{step === 'uploading' ? '正在上传…' : '正在读…'}</View>
      <View className={styles.busyName}>{fileName}</View>
    </View>
  );
}

function Assurance({ text }: { text: string }) {
  return (
    <View className={styles.promise}>
      <View className={styles.tick}>
        <Icon name="check" size={16} />
      </View>
      <View>{text}</View>
    </View>
  );
}
