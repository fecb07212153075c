import { View } from '@tarojs/components';
import type { CustomerView } from '@core/customers/customers.contract';
import type { Catalogue } from '@core/merchants/merchants.contract';
import { openPage } from '../../shared/routes/open-page';
import { ShareCard } from '../cards/share-card';
import { CustomerMenu, type MenuChoice } from './customer-menu';
import { EraseSheet } from './erase-sheet';
import { PromoteSheet } from './promote-sheet';
import { RecordSheet } from './record-sheet';
import { RECORDS, type RecordKind } from './records';
import { StageSheet } from './stage-sheet';
import { TagSheet } from './tag-sheet';
import { useRemoveCustomer } from './use-remove-customer';

export type OpenSheet = 'menu' | 'tags' | 'stage' | 'promote' | 'share' | 'erase' | RecordKind;

const isRecord = (sheet: OpenSheet | null): sheet is RecordKind => (RECORDS as readonly (OpenSheet | null)[]).includes(sheet);

export interface CustomerSheetsProps {
  sheet: OpenSheet | null;
  onSheet: (sheet: OpenSheet | null) => void;
  customer: CustomerView;
  catalogue: Catalogue | undefined;
}

/** The one sheet of the customer's page that is open, if any. */
export function CustomerSheets({ sheet, onSheet, customer, catalogue }: CustomerSheetsProps) {
  const remove = useRemoveCustomer();
  const close = () => onSheet(null);
  const choose = (choice: MenuChoice) => {
    if (choice !== 'edit' && choice !== 'remove') return onSheet(choice);
    close();
    if (choice === 'edit') openPage('customerEdit', { id: customer.customerId });
    else void remove(customer);
  };
  return (
    <View>
      {sheet === 'menu' && <CustomerMenu customer={customer} onChoose={choose} onClose={close} />}
      {sheet === 'tags' && <TagSheet customer={customer} book={catalogue?.tags ?? []} onClose={close} />}
      {isRecord(sheet) && <RecordSheet customerId={customer.customerId} start={sheet} onClose={close} />}
      {sheet === 'stage' && <StageSheet customer={customer} onClose={close} />}
      {sheet === 'promote' && <PromoteSheet customer={customer} levels={catalogue?.levels ?? []} onClose={close} />}
      {sheet === 'erase' && <EraseSheet customer={customer} onClose={close} />}
      <ShareCard customerId={customer.customerId} customerName={customer.name} visible={sheet === 'share'} onClose={close} />
    </View>
  );
}
