import { surnamePlaces } from './surname-places';

/** What stands at the places, the first one left out: a name begins with a surname whatever it is. */
const surnames = (run: string) => surnamePlaces(run).slice(1).map(({ at, length }) => [...run].slice(at, at + length).join(''));

it.each([
  ['老仇', ['仇']],
  ['阿解', ['解']],
  ['小单', ['单']],
  ['小曾姐', ['曾']],
  ['大区哥', ['区']],
  ['老查老师', ['查']],
  ['阿尉迟', ['尉迟']],
  ['昆山曾姐', ['曾']],
  ['美容院单老师', ['单']],
  ['小区保安解哥', ['解']],
  ['园区尉迟总', ['尉迟']],
  ['单姐', []],
  ['查总', []],
  ['曾小梅', []],
  ['小区保安', []],
  ['老单位', []],
  ['解放路', []],
])('%s has the surnames %j behind its beginning', (run, expected) => expect(surnames(run)).toEqual(expected));

it('takes a compound surname at the beginning whole', () => {
  expect(surnamePlaces('尉迟恭')).toEqual([{ at: 0, length: 2 }]);
  expect(surnamePlaces('')).toEqual([{ at: 0, length: 1 }]);
});
