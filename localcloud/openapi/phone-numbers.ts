import { randomBytes } from 'node:crypto';
import type { Table } from '../state/system-store';
import type { OpenapiAnswer } from './openapi-envelope';

interface PhoneCode {
  phoneNumber: string;
  /** Cloud time in ms. */
  expiresAt: number;
}

const CODE_LIFE_MS = 5 * 60_000;

/** `phonenumber.getPhoneNumber`: a code that the phone's button gave is good for one exchange within five minutes. */
export class PhoneNumbers {
  constructor(
    private readonly codes: Table<PhoneCode>,
    private readonly now: () => number,
    private readonly appid: string,
  ) {}

  /** What the button gives when the person agrees. */
  issueCode(phoneNumber: string): string {
    const code = randomBytes(16).toString('hex');
    this.codes.put(code, { phoneNumber, expiresAt: this.now() + CODE_LIFE_MS });
    return code;
  }

  /** 40029 for a code that is unknown, used or too old. */
  exchange({ code }: Record<string, unknown>): OpenapiAnswer {
    const known = typeof code === 'string' ? this.codes.get(code) : undefined;
    if (!known) return { errcode: 40029, errmsg: 'invalid code' };
    this.codes.remove(String(code));
    if (known.expiresAt <= this.now()) return { errcode: 40029, errmsg: 'invalid code' };
    const [, countryCode = '86', purePhoneNumber = known.phoneNumber] = /^\+(\d{1,3}?)(\d{11})$/.exec(known.phoneNumber) ?? [];
    const watermark = { timestamp: Math.floor(this.now() / 1000), appid: this.appid };
    const phoneNumber = countryCode === '86' ? purePhoneNumber : `+${countryCode}${purePhoneNumber}`;
    return { errcode: 0, errmsg: 'ok', phone_info: { phoneNumber, purePhoneNumber, countryCode, watermark } };
  }
}
