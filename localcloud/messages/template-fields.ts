/**
 * What WeChat takes in each kind of template field (the 订阅消息 guide, “参数类型”). A field's name is its kind and a
 * number, such as `thing1`.
 */
const MOMENT = String.raw`(\d{4}年\d{1,2}月\d{1,2}日)?\s*(([01]?\d|2[0-3]):[0-5]\d(:[0-5]\d)?)?`;
const DAY = String.raw`\d{4}年\d{1,2}月\d{1,2}日(\s*([01]?\d|2[0-3]):[0-5]\d(:[0-5]\d)?)?`;

const KINDS: Record<string, (value: string) => boolean> = {
  thing: (value) => characters(value) <= 20,
  number: (value) => characters(value) <= 32 && /^-?\d+(\.\d+)?$/.test(value),
  letter: (value) => characters(value) <= 32 && /^[A-Za-z]+$/.test(value),
  symbol: (value) => characters(value) <= 5 && /^[^\p{L}\p{N}\s]+$/u.test(value),
  character_string: (value) => characters(value) <= 32 && /^[\x20-\x7e]+$/.test(value),
  time: (value) => new RegExp(`^${MOMENT}(~${MOMENT})?$`).test(value),
  date: (value) => new RegExp(`^${DAY}(~${DAY})?$`).test(value),
  amount: (value) => /^\p{Sc}?\d{1,10}(\.\d+)?元?$/u.test(value),
  phone_number: (value) => characters(value) <= 17 && /^[\d+\-() ]+$/.test(value),
  car_number: (value) => characters(value) <= 8,
  name: (value) => (/^\p{Script=Han}+$/u.test(value) ? characters(value) <= 10 : characters(value) <= 20 && !/\d/.test(value)),
  phrase: (value) => characters(value) <= 5 && /^\p{Script=Han}+$/u.test(value),
};

/** True when WeChat would print the value in that field. */
export function fieldAccepts(field: string, value: string): boolean {
  if (/[\r\n]/.test(value) || value.trim() === '') return false;
  const accepts = KINDS[field.replace(/\d+$/, '')];
  return accepts !== undefined && accepts(value);
}

/** True for a name whose kind is known, such as `thing1`. */
export function isTemplateField(field: string): boolean {
  return /\d$/.test(field) && Object.hasOwn(KINDS, field.replace(/\d+$/, ''));
}

function characters(value: string): number {
  return [...value].length;
}
