import { maskPhone, normalizePhone } from '../customers/phone';
import { derivedId, type CustomerId, type Id } from '../kernel/ids';
import { ok, refuse, type Result } from '../kernel/result';

export type AddressId = Id<'address'>;

/** Where somebody has parcels sent, and who takes them in. */
export interface Address {
  addressId: AddressId;
  /** 家, 公司: empty when it was never named. */
  label: string;
  /** Empty when the customer takes parcels in. */
  receiver: string;
  /** Digits; empty when it is the customer's own. */
  phone: string;
  text: string;
}

export const MAX_ADDRESSES = 10;
export const MAX_ADDRESS_CHARACTERS = 200;
export const ADDRESS_LABELS = ['家', '公司', '学校', '父母家'] as const;

/** Who takes a parcel in, and where: what a courier's form asks. */
export interface Receiver {
  name: string;
  phone: string;
  text: string;
}

/** An address of a text alone, as quick capture and imports give it: one customer has one such. */
export function addressOfText(customerId: CustomerId, text: string): Address {
  return { addressId: derivedId('address', customerId), label: '', receiver: '', phone: '', text };
}

/** Tidies what was typed. */
export function readAddress(typed: Address): Result<Address, 'ADDRESS_MISSING' | 'PHONE_INVALID'> {
  const text = typed.text.trim();
  if (text === '') return refuse('ADDRESS_MISSING', 'text');
  const phone = typed.phone.trim() === '' ? ok('') : normalizePhone(typed.phone);
  if (!phone.ok) return refuse('PHONE_INVALID', 'phone');
  return ok({ addressId: typed.addressId, label: typed.label.trim(), receiver: typed.receiver.trim(), phone: phone.value, text });
}

/** The addresses with one added or changed, where it stood or, made the default, first. */
export function withAddress(addresses: readonly Address[], address: Address, asDefault: boolean): Result<Address[], 'TOO_MANY_ADDRESSES'> {
  const isKept = addresses.some(({ addressId }) => addressId === address.addressId);
  if (!isKept && addresses.length >= MAX_ADDRESSES) return refuse('TOO_MANY_ADDRESSES', 'address');
  const others = addresses.filter(({ addressId }) => addressId !== address.addressId);
  if (asDefault) return ok([address, ...others]);
  return ok(isKept ? addresses.map((one) => (one.addressId === address.addressId ? address : one)) : [...addresses, address]);
}

/** The addresses after the text of the default one was typed over; an empty text takes it off. */
export function withDefaultText(addresses: readonly Address[], customerId: CustomerId, text: string): Address[] {
  const [first, ...others] = addresses;
  if (text === '') return others;
  return [first ? { ...first, text } : addressOfText(customerId, text), ...others];
}

/**
 * The addresses after a chat gave one: the newest there is, so it is the default. One that is kept already moves first; where there
 * is no room the last one goes. Name and phone stand in it only where they are not the customer's own.
 */
export function withPastedAddress(addresses: readonly Address[], pasted: Receiver, customer: { name: string; phone: string }, addressId: AddressId): Address[] {
  if (pasted.text === '') return [...addresses];
  const receiver = pasted.name === customer.name ? '' : pasted.name;
  const phone = pasted.phone === customer.phone ? '' : pasted.phone;
  const same = addresses.find((one) => plain(one.text) === plain(pasted.text) && one.receiver === receiver && one.phone === phone);
  const address = same ?? { addressId, label: '', receiver, phone, text: pasted.text };
  return [address, ...addresses.filter((one) => one !== same)].slice(0, MAX_ADDRESSES);
}

/** Who takes in what is sent to the address: the customer where it names nobody. */
export function receiverOf(address: Address | undefined, customer: { name: string; phone: string }): Receiver {
  return { name: address?.receiver || customer.name, phone: address?.phone || customer.phone, text: address?.text ?? '' };
}

/** One line for a chat or a courier: "李雪 13812345678 江苏省…". */
export function receiverLine({ name, phone, text }: Receiver): string {
  return [name, phone, text.replace(/\s+/g, ' ').trim()].filter((part) => part !== '').join(' ');
}

/** As on a list: nobody's whole phone. */
export function maskedReceiver({ name, phone }: Receiver): string {
  return [name, phone === '' ? '' : maskPhone(phone)].filter((part) => part !== '').join(' ');
}

function plain(text: string): string {
  return text.normalize('NFKC').replace(/[\s,，。]/g, '');
}
