import { View } from '@tarojs/components';
import { TextBox } from '../../shared/ui/text-box';
import styles from './note-box.module.scss';
import { LONGEST, type Happened } from './records';

const PLACEHOLDER: { [H in Happened]: string } = {
  note: '聊了什么、她在意什么、下次什么时候找她',
  enquiry: '问了什么，比如 眼霜',
  complaint: '哪里不满意，比如 瓶子漏了',
};
const HINT: { [H in Happened]: string } = {
  note: '',
  enquiry: '没下单的话，明天起在「今天」提醒你跟进，最多两周',
  complaint: '处理好之前，不提醒催款、推销和问候，只提醒发货和你自己定的事',
};

export interface NoteBoxProps {
  kind: Happened;
  text: string;
  error: string;
  onChange: (text: string) => void;
}

/** Where one writes down what happened. */
export function NoteBox({ kind, text, error, onChange }: NoteBoxProps) {
  return (
    <View>
      <TextBox value={text} onChange={onChange} lines={5} placeholder={PLACEHOLDER[kind]} maxLength={LONGEST[kind]} focus error={error} />
      {HINT[kind] !== '' && <View className={styles.hint}>{HINT[kind]}</View>}
    </View>
  );
}
