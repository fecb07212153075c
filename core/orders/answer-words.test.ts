import type { ProductId } from '../kernel/ids';
import { fen } from '../kernel/money';
import { answerNotice, answerWords } from './answer-words';
import type { Order } from './order';

const cream = { productId: 'p_cream001' as ProductId, productName: '面霜', quantity: 3 };
const answered = (state: Order['state'], asked: number, word = '') => ({ state, lines: [cream] as Order['lines'], totalFen: fen(29400), request: { asked: [{ productId: cream.productId, quantity: asked }], word, answeredAt: null } });

test('a yes says what was agreed on, and whether that is what was asked for', () => {
  expect(answerNotice(answered('waiting', 3))).toEqual({ state: '已接单', hint: '备好货就给您发出' });
  expect(answerNotice(answered('waiting', 5))).toEqual({ state: '已接单', hint: '数量有调整，点开看一下' });
  expect(answerWords(answered('waiting', 3), '周敏')).toBe('周敏，你要的货接了：面霜×3，合计 ¥294，备好就发～');
  expect(answerWords(answered('waiting', 5), '周敏')).toBe('周敏，你要的货接了，数量调了一下：面霜×3，合计 ¥294，备好就发～');
});

test('a no says why, where the seller did', () => {
  expect(answerNotice(answered('declined', 3, '这周没货'))).toEqual({ state: '未接单', hint: '这周没货' });
  expect(answerNotice(answered('declined', 3)).hint).toBe('这次没接上，需要就回复我');
  expect(answerWords(answered('declined', 3, '这周没货'), '周敏')).toBe('周敏，这次的面霜×3先接不了，这周没货，不好意思哈～');
  expect(answerWords(answered('declined', 3), '周敏')).toBe('周敏，这次的面霜×3先接不了，不好意思哈～');
});
