import fc from 'fast-check';
import { KINDS_BY_URGENCY } from '../reminders/reason';
import { LIFECYCLE_STAGES } from '../customers/lifecycle-stage';
import type { ProductId } from '../kernel/ids';
import { chooseWordings, rememberSaid, SAID_KEPT, type Occasion } from './choose-wording';
import { riskyWords } from './risky-words';
import { fillSlots, slotFaults, slotsIn, SLOTS } from './slots';
import { BUILT_IN, type Wording } from './wording';

const values = { 称呼: '李姐', 产品: '面霜', 数量: '2', 单位: '瓶', 天数: '34', 日期: '2月3号', 金额: '50', 节日: '中秋节', 事项: '寄小样' };
const occasion = (given: Partial<Occasion> = {}): Occasion => ({ kind: 'run-out', stage: 'repeat', productId: null, values, said: [], personId: 'c_1', ...given });

describe('the words that the app offers', () => {
  it.each(BUILT_IN.map((wording) => [wording.wordingId, wording] as const))('%s has known slots only and names nothing that the law forbids', (_, { text }) => {
    expect(slotFaults(text)).toEqual({ unknown: [], unpaired: false });
    expect(fillSlots(text, values)).not.toMatch(/[{}]|undefined/);
    expect(riskyWords(text)).toEqual([]);
  });

  it.each(KINDS_BY_URGENCY)('are at least three for %s, at any stage', (kind) => {
    for (const stage of LIFECYCLE_STAGES) expect(chooseWordings([], occasion({ kind, stage }), 9).length).toBeGreaterThanOrEqual(3);
  });

  it('are used under ids of their own', () => expect(new Set(BUILT_IN.map(({ wordingId }) => wordingId)).size).toBe(BUILT_IN.length));
});

describe('the choice of words', () => {
  it('never says a sentence twice to one person while there is another, and never twice in a row', () => {
    fc.assert(
      fc.property(fc.constantFrom(...KINDS_BY_URGENCY), fc.constantFrom(...LIFECYCLE_STAGES), fc.string(), fc.integer({ min: 2, max: 20 }), (kind, stage, personId, times) => {
        let said: string[] = [];
        const all = chooseWordings([], occasion({ kind, stage }), 99).length;
        for (let time = 0; time < times; time += 1) {
          const [best] = chooseWordings([], occasion({ kind, stage, said, personId }));
          if (!best) throw new Error('there is a wording');
          expect(said.slice(-Math.min(all - 1, SAID_KEPT))).not.toContain(best.wordingId);
          said = rememberSaid(said, best.wordingId);
        }
      }),
    );
  });

  it('takes the seller’s own before the app’s, one for the product before one for the stage', () => {
    const own = (wordingId: string, given: Partial<Wording> = {}): Wording => ({ wordingId, kind: 'run-out', stage: null, productId: null, text: `{称呼}${wordingId}`, ...given });
    const mine = [own('w_all'), own('w_stage', { stage: 'repeat' }), own('w_product', { productId: 'p_1' as ProductId }), own('w_other', { productId: 'p_2' as ProductId }), own('w_new', { stage: 'new' })];
    expect(chooseWordings(mine, occasion({ productId: 'p_1' as ProductId })).map(({ wordingId }) => wordingId)).toEqual(['w_product', 'w_stage', 'w_all']);
  });

  it('leaves out a sentence with a slot that nothing is known for', () => {
    const own: Wording = { wordingId: 'w_1', kind: 'run-out', stage: null, productId: null, text: '{称呼}，{节日}快乐' };
    expect(chooseWordings([own], occasion({ values: { 称呼: '李姐', 产品: '面霜' } })).map(({ wordingId }) => wordingId)).not.toContain('w_1');
  });
});

describe('slots', () => {
  it('are found, filled, and missed when unknown or unpaired', () => {
    expect(slotsIn('{称呼}的{产品}')).toEqual(['称呼', '产品']);
    expect(slotFaults('{姓名}您好{')).toEqual({ unknown: ['姓名'], unpaired: true });
    expect(fillSlots('{称呼}，{产品}', { 称呼: '李姐' })).toBeNull();
    expect(SLOTS).toContain('称呼');
  });
});

describe('risky words', () => {
  it.each([
    ['这是全国第一的面霜', ['全国第一']],
    ['最 好 用的', ['最好']],
    ['最*佳选择', ['最佳']],
    ['１００％有效', ['100%']],
    ['可以治疗痘痘、消炎', ['治疗', '消炎']],
    ['国家级认证，无副作用', ['国家级', '无副作用']],
  ])('are found in "%s"', (text, words) => expect(riskyWords(text).map(({ word }) => word)).toEqual(words));

  it.each(['最近怎么样', '你最好饭后吃', '第一次用', '有最新消息告诉你', '小店刚开张'])('are not seen in "%s"', (text) => expect(riskyWords(text)).toEqual([]));

  it('are found whatever stands around and between them', () => {
    fc.assert(
      fc.property(fc.constantFrom('治愈', '国家级', '独一无二', '零副作用'), fc.constantFrom('', ' ', '·', '-', '*'), (word, filler) => {
        expect(riskyWords(`请看${[...word].join(filler)}吧`).map((found) => found.word)).toContain(word);
      }),
    );
  });
});
