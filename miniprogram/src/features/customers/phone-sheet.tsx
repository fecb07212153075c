import { CellGroup, Cell } from '../../shared/ui/cell';
import { spacedPhone } from '@core/customers/phone';
import { copyShown } from '../../shared/ui/copy-text';
import { Icon } from '../../shared/ui/icon';
import { Sheet } from '../../shared/ui/sheet';
import { dial } from './contact';

/** What to do with a phone number: call or copy. */
export function PhoneSheet({ open, phone, onClose }: { open: boolean; phone: string; onClose: () => void }) {
  const then = (act: () => void) => () => {
    onClose();
    act();
  };
  return (
    <Sheet open={open} title={spacedPhone(phone)} onClose={onClose}>
      <CellGroup>
        <Cell start={<Icon name="phone" />} title="拨打电话" onClick={then(() => dial(phone))} />
        <Cell start={<Icon name="copy" />} title="复制号码" onClick={then(() => void copyShown(phone))} />
      </CellGroup>
    </Sheet>
  );
}
