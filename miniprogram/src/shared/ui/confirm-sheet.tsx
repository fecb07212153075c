import { View } from '@tarojs/components';
import { Button } from './button';
import styles from './confirm-sheet.module.scss';
import { Sheet } from './sheet';

export interface ConfirmSheetProps {
  open: boolean;
  title: string;
  /** What will happen, and whether it can be taken back. */
  brief: string;
  /** The words of the button, naming the act: "撤销订单", never "确定". */
  confirm: string;
  loading?: boolean;
  onConfirm: () => void;
  onClose: () => void;
}

/** Asks once more before something that cannot be undone. */
export function ConfirmSheet({ open, title, brief, confirm, loading = false, onConfirm, onClose }: ConfirmSheetProps) {
  const footer = (
    <>
      <Button kind="plain" onClick={onClose}>再想想</Button>
      <Button kind="danger" loading={loading} onClick={onConfirm}>{confirm}</Button>
    </>
  );
  return (
    <Sheet open={open} title={title} onClose={onClose} footer={footer}>
      <View className={styles.brief}>{brief}</View>
    </Sheet>
  );
}
