import { displayName, formOfAddress } from '@core/customers/customer';
import type { ProductView } from '@core/merchants/merchants.contract';
import type { ReasonKind } from '@core/reminders/reason';
import type { IndexedPerson } from '@core/search/indexed-person';
import type { SlotValues } from '@core/words/slots';

/** What the slots would say to one of the shop's own customers about one of its own products. */
export function exampleValues(kind: ReasonKind, person: IndexedPerson | undefined, product: ProductView | undefined): SlotValues {
  return {
    称呼: person ? formOfAddress(displayName(person)) : '李姐',
    产品: product?.name ?? '面霜',
    数量: '2',
    单位: product?.unit ?? '瓶',
    天数: '34',
    日期: '3月5号',
    金额: '128',
    节日: '中秋节',
    事项: kind === 'asked' ? '眼霜' : '小样给你寄出了',
  };
}
