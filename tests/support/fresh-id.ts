import { newId, type Id } from '../../core/kernel/ids';
import { randomOf } from '../../seeds/random';
import { TEST_SEED } from './test-seed';

const random = randomOf(`ids of tests ${TEST_SEED}`);

/** A fresh id of the kind, as a phone would make it; in a test file the ids are the same on every run, and so is their order. */
export function freshId<K extends Parameters<typeof newId>[0]>(kind: K): Id<K> {
  return newId(kind, random);
}
