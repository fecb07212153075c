import { courierCandidates, COURIERS, looksLikeTracking, trackingNumberIn } from './couriers';

const proposed = (text: string, ...lastUsed: string[]) => courierCandidates(text, lastUsed)[0]?.code;

describe('a tracking number', () => {
  it.each([
    ['sf1234567890123', 'SF1234567890123'],
    ['顺丰 SF1234567890123 明天到', 'SF1234567890123'],
    ['YT8812-3456-78901', 'YT8812345678901'],
    ['https://example.com/q?mailno=JT0001234567890', 'JT0001234567890'],
    ['７５８１２３４５６７８９０１', '75812345678901'],
    ['好的收到', ''],
    ['', ''],
  ])('in %j is %s', (text, number) => expect(trackingNumberIn(text)).toBe(number));

  it('that fits no format is taken, and said to be odd', () => {
    expect(trackingNumberIn('ABCDEF12345678XYZ')).toBe('ABCDEF12345678XYZ');
    expect(looksLikeTracking('ABCDEF12345678XYZ')).toBe(false);
    expect(looksLikeTracking('SF1234567890123')).toBe(true);
  });
});

describe('couriers', () => {
  it.each([
    ['SF1234567890123', 'sf'],
    ['YT1234567890123', 'yto'],
    ['JT0001234567890', 'jt'],
    ['JDVA12345678901', 'jd'],
    ['DPK123456789012', 'deppon'],
    ['EA123456789CN', 'ems'],
    ['75812345678901', 'zto'],
    ['431234567890123', 'yunda'],
    ['9812345678901', 'post'],
    ['773123456789012', 'sto'],
  ])('%s is proposed as %s', (number, code) => expect(proposed(number)).toBe(code));

  it('that share a format are proposed as they were used last', () => {
    expect(proposed('777123456789012', 'yunda', 'sto')).toBe('sto');
    const digits = '512345678901' + '2';
    expect([proposed(digits, 'yunda'), proposed(digits, 'ems', 'yunda')]).toEqual(['yunda', 'ems']);
  });

  it('named in the text come before every format, and without any number the last one used is proposed', () => {
    expect(proposed('德邦 75812345678901', 'zto')).toBe('deppon');
    expect(proposed('', 'jt')).toBe('jt');
  });

  it('are all there to choose from, each once', () => {
    const all = courierCandidates('SF1234567890123', ['jt', 'gone']).map(({ code }) => code);
    expect([...all].sort()).toEqual(COURIERS.map(({ code }) => code).sort());
  });
});
