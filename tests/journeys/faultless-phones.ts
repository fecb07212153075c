import { openPhone, type Phone } from './phone';

/**
 * Opens phones for the tests around it (a file, or a `describe`), and expects after each test that none of its phones has
 * thrown, made a call that WeChat would refuse, or drawn a page over its limits.
 */
export function faultlessPhones(): typeof openPhone {
  const phones: Phone[] = [];
  afterEach(() => expect(phones.splice(0).flatMap(({ faults }) => faults)).toEqual([]));
  const watched = (phone: Phone): Phone => {
    phones.push(phone);
    return { ...phone, reopen: async (how) => watched(await phone.reopen(how)) };
  };
  return async (...how) => watched(await openPhone(...how));
}
