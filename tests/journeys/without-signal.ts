import { EMPTY_PROFILE } from '../../core/customers/customer';
import type { CustomerView } from '../../core/customers/customers.contract';
import type { CustomerId } from '../../core/kernel/ids';
import { mustOk } from '../../core/kernel/result';
import { callAs } from '../../seeds/api-client';
import type { Phone } from './phone';

export const SEARCH = '姓名、拼音、手机尾号、备注';
export const NOTE = '聊了什么、她在意什么、下次什么时候找她';

const { birthday: _none, ...empty } = EMPTY_PROFILE;
/** The fields of quick capture, empty. */
export const FIELDS = empty;

/** What the server of a demonstration shop knows, asked as its owner. @param url called when it is asked, since the shop opens later */
export function serverSide(url: () => string) {
  const call = () => callAs(url(), 'o_seller');
  const get = async (customerId: CustomerId) => mustOk(await call()('customers.get', { customerId }));
  return {
    call,
    found: async (text: string) => mustOk(await call()('customers.search', { text })).rows,
    kept: async (customerId: CustomerId): Promise<CustomerView> => (await get(customerId)).customer,
    saved: async (customerId: CustomerId, part: Partial<typeof FIELDS>) => mustOk(await call()('customers.save', { customerId, version: null, ...FIELDS, ...part })),
    /** The timeline, the newest first: notes by their words, all else by its kind. */
    told: async (customerId: CustomerId) => (await get(customerId)).timeline.rows.map((entry) => (entry.kind === 'note' ? entry.text : entry.kind)),
  };
}

/** Waits, on the list of customers, until everybody is on the phone, and the products too. */
export async function readyForNoSignal(phone: Phone): Promise<void> {
  const isReady = (stored: string): boolean => /complete\W+true/.test(stored) && stored.includes('merchants.catalogue');
  while (!isReady(await phone.stored())) await phone.see('添加');
}

/** Writes a note on a customer's page, where it then stands among what waits. */
export async function writeNote(phone: Phone, text: string): Promise<void> {
  await phone.tap('写跟进');
  await phone.type(NOTE, text);
  await phone.tap('保存');
  await phone.see(`跟进：${text}`);
}
