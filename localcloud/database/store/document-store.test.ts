import fc from 'fast-check';
import { anyValue } from '../../testing/arbitrary-values';
import { openTemporaryDatabase, type TemporaryDatabase } from '../../testing/temporary-database';
import { newExplanation } from '../database';
import { parseEjson, stringifyEjson } from '../values/ejson';
import type { Document } from '../values/value';

let temporary: TemporaryDatabase;
beforeAll(() => {
  temporary = openTemporaryDatabase();
  temporary.database.declare('c', []);
});
afterAll(() => temporary.discard());

const document = fc.dictionary(fc.constantFrom('a', 'b', 'n', 'list', 'deep'), anyValue, { maxKeys: 5 }) as fc.Arbitrary<Document>;

test('what is stored is read back, and survives the wire, type for type', async () => {
  const { database } = temporary;
  let serial = 0;
  await fc.assert(
    fc.asyncProperty(document, document, async (first, second) => {
      const _id = `d${(serial += 1)}`;
      await database.insert('c', [{ _id, ...first }], undefined);
      await database.modify({ collection: 'c', filter: { _id }, change: { kind: 'replace', document: second }, multi: false, upsert: false }, newExplanation());
      const [found] = database.find({ collection: 'c', filter: { _id } }, newExplanation());
      expect(found).toEqual({ _id, ...second });
      expect(parseEjson(stringifyEjson(found as Document))).toEqual(found);
    }),
    { numRuns: 300 },
  );
});
