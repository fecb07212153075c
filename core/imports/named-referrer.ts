import { normalizePhone, type Phone } from '../customers/phone';
import { ok, refuse, type Result } from '../kernel/result';
import { isLonger } from './text-length';

/** 介绍人 as a cell names them: by name, by phone, or by both. At least one of the two is not ''. */
export interface NamedReferrer {
  readonly name: string;
  readonly phone: Phone | '';
}

const MAX_NAME_CHARACTERS = 40;
const MOBILE = /(?<!\d)(?:\+?86[-\s]?)?1[3-9]\d[-\s]?\d{4}[-\s]?\d{4}(?!\d)/;
const AROUND_A_NAME = /^[\s,，、:：/|()（）-]+|[\s,，、:：/|()（）-]+$/g;
/** Digits that are no phone are no name either. */
const NO_NAME = /\d{7}|[\u0000-\u001f\u007f-\u009f\u2028\u2029]/;

/** "李姐", "13812345678", "李姐 13812345678". */
export function readNamedReferrer(text: string): Result<NamedReferrer, 'REFERRER_INVALID'> {
  const whole = normalizePhone(text);
  if (whole.ok) return ok({ name: '', phone: whole.value });
  const plain = text.normalize('NFKC');
  const found = MOBILE.exec(plain);
  const phone = found === null ? '' : normalizePhone(found[0]);
  const name = (found === null ? plain : plain.replace(found[0], ' ')).replace(AROUND_A_NAME, '');
  if (NO_NAME.test(name) || isLonger(name, MAX_NAME_CHARACTERS)) return refuse('REFERRER_INVALID');
  if (phone === '') return name === '' ? refuse('REFERRER_INVALID') : ok({ name, phone });
  return phone.ok ? ok({ name, phone: phone.value }) : refuse('REFERRER_INVALID');
}
