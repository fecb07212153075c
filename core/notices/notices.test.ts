import fc from 'fast-check';
import { shanghaiDay } from '../kernel/time';
import { afterPrompt, afterRefused, afterSent } from './grant-ledger';
import { noticeData } from './notice-fields';

describe('the ledger of grants', () => {
  it('counts one message for each accept and nothing for any other answer', () => {
    expect(afterPrompt({ reorder: 2 }, { reorder: 'accept' })).toEqual({ reorder: 3 });
    for (const answer of ['reject', 'ban', 'filter'] as const) expect(afterPrompt({ reorder: 2 }, { reorder: answer })).toEqual({ reorder: 2 });
  });

  it('never goes below nothing, and is emptied by a refusal', () => {
    expect(afterSent({ reorder: 1 }, 'reorder')).toEqual({ reorder: 0 });
    expect(afterSent({}, 'reorder')).toEqual({ reorder: 0 });
    expect(afterRefused({ reorder: 5 }, 'reorder')).toEqual({ reorder: 0 });
  });
});

describe('the fields of a notice', () => {
  it('keep a phrase to five Chinese characters, and hand money and numbers on as they are', () => {
    const fields = { phrase1: 'orderState', amount2: 'amount', character_string3: 'orderNumber' } as const;
    const data = noticeData({ templateId: 't', fields: { ...fields } }, { orderState: '已接单，排进待发货', amount: '1234.50元', orderNumber: 'o_order0001' });
    expect(data).toEqual({ phrase1: { value: '已接单排进' }, amount2: { value: '1234.50元' }, character_string3: { value: 'o_order0001' } });
  });

  const template = { templateId: 't', fields: { thing1: 'product', date2: 'runOutDay', thing3: 'hint', name4: 'merchant' } } as const;

  it('fit WeChat’s limits whatever the names hold', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), fc.string({ maxLength: 200 }), (product, merchant) => {
        const data = noticeData({ ...template, fields: { ...template.fields } }, { product, merchant, hint: '快用完了\n回复我', runOutDay: shanghaiDay('2026-03-05') });
        expect([...(data.thing1?.value ?? '')].length).toBeLessThanOrEqual(20);
        expect([...(data.name4?.value ?? '')].length).toBeLessThanOrEqual(10);
        expect(data.thing3?.value).toBe('快用完了 回复我');
        expect(data.date2?.value).toBe('2026年3月5日');
        for (const { value } of Object.values(data)) expect(value).not.toMatch(/[\r\n]/);
      }),
    );
  });
});
