import type { ProductId, TagId } from '../kernel/ids';
import { fen } from '../kernel/money';
import { shanghaiDay } from '../kernel/time';
import { suggestTags, withRecent } from './suggest-tags';
import type { Tag } from './tags';

const tag = (name: string, given: Partial<Tag> = {}): Tag => ({ tagId: `t_${name}` as TagId, name, ...given });
const MASK = 'p_mask' as ProductId;
const buyer = (...names: string[]) => ({ tagIds: names.map((name) => `t_${name}` as TagId), purchases: [{ day: shanghaiDay('2026-03-01'), lines: [{ productId: MASK, quantity: 1, amountFen: fen(1) }] }] });
const book = [tag('昆山'), tag('干皮'), tag('油皮'), tag('囤货'), tag('自动', { rule: { join: 'all', of: [] } }), tag('要走', { leaving: { into: null } })];
const nothing = { texts: [], bought: [], held: [] };

test('what is written of a person comes before what others who bought the same are tagged', () => {
  const people = [buyer('囤货', '油皮'), buyer('囤货'), buyer('囤货'), buyer()];
  expect(suggestTags(book, { ...nothing, texts: ['T区油，两颊干皮', '江苏昆山'], bought: [MASK] }, people)).toEqual(['t_昆山', 't_干皮', 't_囤货']);
});

test('nothing is suggested that is held, follows a rule or is on its way out, nor out of too few buyers or by chance', () => {
  expect(suggestTags(book, { ...nothing, texts: ['昆山 自动 要走'], held: ['t_昆山' as TagId] }, [])).toEqual([]);
  expect(suggestTags(book, { ...nothing, bought: [MASK] }, [buyer('囤货'), buyer('囤货')])).toEqual([]);
  expect(suggestTags(book, { ...nothing, bought: [MASK] }, [buyer('囤货'), buyer(), buyer(), buyer(), buyer()])).toEqual([]);
});

test('tags used last are kept newest first, each once, and not without end', () => {
  const recent = withRecent(['t_a', 't_b'] as TagId[], ['t_b', 't_c'] as TagId[]);
  expect(recent).toEqual(['t_b', 't_c', 't_a']);
  expect(withRecent(recent, Array.from({ length: 20 }, (_, index) => `t_${index}` as TagId))).toHaveLength(8);
});
