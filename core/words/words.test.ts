import fc from 'fast-check';
import { KINDS_BY_URGENCY, type ReasonKind } from '../reminders/reason';
import { LIFECYCLE_STAGES } from '../customers/lifecycle-stage';
import type { ProductId } from '../kernel/ids';
import { chooseWordings, rememberSaid, type Occasion } from './choose-wording';
import { riskyWords } from './risky-words';
import { fillSlots, slotFaults, slotsIn, SLOTS, type SlotValues } from './slots';
import { NOTHING_TOLD, withTold, type Told } from './told';
import { BUILT_IN } from './built-in-wordings';
import type { Wording } from './wording';

const values = { 称呼: '李姐', 产品: '面霜', 数量: '2', 单位: '瓶', 天数: '34', 日期: '2月3号', 金额: '50', 节日: '中秋节', 事项: '寄小样' };
const occasion = (given: Partial<Occasion> = {}): Occasion => ({ kind: 'run-out', stage: 'repeat', productId: null, about: null, values, said: [], told: NOTHING_TOLD, personId: 'c_1', ...given });
const idsOf = (own: readonly Wording[], given: Partial<Occasion> = {}) => chooseWordings(own, occasion(given)).texts.map(({ wordingId }) => wordingId);

describe('the words that the app offers', () => {
  it.each(BUILT_IN.map((wording) => [wording.wordingId, wording] as const))('%s has known slots only and names nothing that the law forbids', (_, { text }) => {
    expect(slotFaults(text)).toEqual({ unknown: [], unpaired: false });
    expect(fillSlots(text, values)).not.toMatch(/[{}]|undefined/);
    expect(riskyWords(text)).toEqual([]);
  });

  it.each(KINDS_BY_URGENCY)('are at least six sentences for %s, at any stage', (kind) => {
    for (const stage of LIFECYCLE_STAGES) expect(chooseWordings([], occasion({ kind, stage }), BUILT_IN, 99).texts.length).toBeGreaterThanOrEqual(6);
  });

  it('are used under ids of their own', () => expect(new Set(BUILT_IN.map(({ wordingId }) => wordingId)).size).toBe(BUILT_IN.length));
});

describe('the choice of words', () => {
  it('never proposes a sentence twice to one person, whatever happens between, and says when all are used', () => {
    const happening = fc.record({
      kind: fc.constantFrom<ReasonKind>('run-out', 'unpaid', 'custom', 'festival'),
      stage: fc.constantFrom(...LIFECYCLE_STAGES),
      product: fc.constantFrom('面霜', '精华', '面霜×2'),
      matter: fc.constantFrom('寄小样', '发新品图'),
      days: fc.nat({ max: 400 }),
      called: fc.constantFrom('李姐', '李阿姨'),
      pick: fc.nat({ max: 2 }),
      writes: fc.constantFrom('', '', '{称呼}，给你带个{产品}？', '{称呼}，{事项}哈', '{称呼}，{天数}天了，{产品}还有吗？', '{称呼}，{天数}天啦，{产品}还有吗！'),
    });
    fc.assert(
      fc.property(fc.array(happening, { maxLength: 120, size: 'max' }), (history) => {
        let [said, told]: [string[], Told] = [[], NOTHING_TOLD];
        const own: Wording[] = [];
        const heard = new Set<string>();
        for (const { kind, stage, product, matter, days, called, pick, writes } of history) {
          if (writes) own.push({ wordingId: `w_${own.length}`, kind, stage: null, productId: null, about: null, text: writes });
          const values: SlotValues = { 称呼: called, 产品: product, 数量: String(days % 5), 单位: '瓶', 天数: String(days), 日期: `${1 + (days % 12)}月3号`, 金额: `${days}`, 节日: '中秋节', 事项: matter };
          const { texts, usedUp } = chooseWordings(own, occasion({ kind, stage, about: kind === 'custom' ? matter : null, values, said, told }));
          expect(usedUp === null).toBe(texts.length > 0);
          const ready = texts[pick % (texts.length || 1)];
          if (!ready) continue;
          const read = ready.text.replace(/[\d\s,，。！？～!?]/g, '').replace(called, '');
          expect(heard.has(read)).toBe(false);
          heard.add(read);
          [said, told] = [rememberSaid(said, ready.wordingId), withTold(told, ready.sentence)];
        }
      }),
    );
  });

  it('takes a wording that was not used lately before the same about another product', () => {
    const first = idsOf([])[0] ?? '';
    expect(idsOf([], { said: [first], values: { ...values, 产品: '精华' } })).not.toContain(first);
  });

  it('keeps what was written for one matter to plans about it', () => {
    const own: Wording = { wordingId: 'w_1', kind: 'custom', stage: null, productId: null, about: '寄小样', text: '{称呼}，小样到啦' };
    expect(idsOf([own], { kind: 'custom', about: '寄小样' })[0]).toBe('w_1');
    expect(idsOf([own], { kind: 'custom', about: '发新品图' })).not.toContain('w_1');
  });

  it('takes the seller’s own before the app’s, one for the product before one for the stage', () => {
    const own = (wordingId: string, given: Partial<Wording> = {}): Wording => ({ wordingId, kind: 'run-out', stage: null, productId: null, text: `{称呼}${wordingId}`, ...given });
    const mine = [own('w_all'), own('w_stage', { stage: 'repeat' }), own('w_product', { productId: 'p_1' as ProductId }), own('w_other', { productId: 'p_2' as ProductId }), own('w_new', { stage: 'new' })];
    expect(idsOf(mine, { productId: 'p_1' as ProductId })).toEqual(['w_product', 'w_stage', 'w_all']);
  });

  it('leaves out a sentence with a slot that nothing is known for', () => {
    const own: Wording = { wordingId: 'w_1', kind: 'run-out', stage: null, productId: null, text: '{称呼}，{节日}快乐' };
    expect(idsOf([own], { values: { 称呼: '李姐', 产品: '面霜' } })).not.toContain('w_1');
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
