import { RISKY_RULES, riskyWords } from './risky-words';
import { softerWord } from './softer-words';

const words = RISKY_RULES.flatMap((rule) => rule.words);

test.each(words.flatMap((word) => (softerWord(word) === null ? [] : [[word, softerWord(word) ?? '']])))('what is said instead of %s (%s) is no risk itself', (_, softer) => {
  expect(riskyWords(softer)).toEqual([]);
});

test('the words that sellers use most have something to say instead', () => {
  expect(words.filter((word) => softerWord(word) !== null).length).toBeGreaterThan(words.length / 3);
  expect(softerWord('防癌')).toBeNull();
});
