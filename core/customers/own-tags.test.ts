import fc from 'fast-check';
import { forget, give, newWorld, seenOf, take } from '../../tests/support/tag-world';
import type { TagId } from '../kernel/ids';
import { mustOk } from '../kernel/result';
import { afterForgetting, afterMerging, afterUndoing, jointTags, partedTags, settledTags as settled, withoutGiven, type TagsHeld } from './own-tags';
import { changeTagsOf, type Tag } from './tags';

const id = (text: string) => `t_${text.padEnd(8, '0')}` as TagId;
const TAGS = ['dry', 'drier', 'skin', 'all'].map(id);
const [DRY, DRIER, SKIN, ALL] = TAGS as [TagId, TagId, TagId, TagId];
const BOOK: Tag[] = TAGS.map((tagId) => ({ tagId, name: tagId }));

/** A hand on a phone that still knows every tag by its name. */
const byHand = (held: TagsHeld, merges: Map<TagId, TagId>, change: { add: TagId[]; remove: TagId[] }) =>
  settled(mustOk(changeTagsOf(BOOK.filter(({ tagId }) => !merges.has(tagId)), [...merges].map(([tagId, into]) => ({ tagId, into })), held, { add: BOOK.filter(({ tagId }) => change.add.includes(tagId)), remove: change.remove })).held);

type Step = { kind: 'give' | 'take' | 'merge' | 'undo'; tag: TagId; into: TagId };
const step = fc.record<Step>({ kind: fc.constantFrom('give', 'take', 'merge', 'undo'), tag: fc.constantFrom(...TAGS), into: fc.constantFrom(...TAGS) });
const tags = fc.uniqueArray(fc.constantFrom(...TAGS));

it('whatever is merged, given, taken off and undone in whatever order, everybody holds what they would without what was undone', () => {
  fc.assert(
    fc.property(tags, fc.array(step, { maxLength: 14 }), (own, steps) => {
      const world = newWorld([['她', own]]);
      let held: TagsHeld = { tagIds: own };
      for (const { kind, tag, into } of steps) {
        const mayBeUndone = world.into.has(tag) && !world.into.has(world.into.get(tag) as TagId);
        if (kind === 'merge' && tag !== into && !world.into.has(tag) && !world.into.has(into)) {
          held = settled(afterMerging(held, tag, into));
          world.into.set(tag, into);
        }
        if (kind === 'undo' && mayBeUndone) {
          held = settled(afterUndoing(held, tag));
          forget(world, tag);
        }
        // One that went into a tag which is gone itself is not known to a phone by any name.
        if ((kind === 'give' || kind === 'take') && (!world.into.has(tag) || mayBeUndone)) {
          held = byHand(held, world.into, kind === 'give' ? { add: [tag], remove: [] } : { add: [], remove: [tag] });
          (kind === 'give' ? give : take)(world, '她', tag);
        }
        expect([...held.tagIds].sort()).toEqual(seenOf(world, '她'));
      }
      for (const tag of [...world.into.keys()].reverse()) {
        held = settled(afterUndoing(held, tag));
        forget(world, tag);
        expect([...held.tagIds].sort()).toEqual(seenOf(world, '她'));
      }
      expect(held.ownTags).toBeUndefined();
    }),
    { numRuns: 500 },
  );
});

const merges = fc.constantFrom<[TagId, TagId][]>([[DRY, SKIN]], [[DRY, SKIN], [DRIER, SKIN]], [[DRY, SKIN], [SKIN, ALL]], [[DRY, DRIER], [DRIER, SKIN], [SKIN, ALL]]);
const merged = (held: TagsHeld, done: readonly [TagId, TagId][]) => done.reduce<TagsHeld>((one, [tag, into]) => settled(afterMerging(one, tag, into)), held);
const undone = (held: TagsHeld, done: readonly [TagId, TagId][]) => [...done].reverse().reduce<TagsHeld>((one, [tag]) => settled(afterUndoing(one, tag)), held);
const sorted = ({ tagIds }: TagsHeld) => [...tagIds].sort();

it('two people who are joined and parted again hold what each held, whichever merges of tags came or went before, between and after', () => {
  fc.assert(
    fc.property(tags, tags, merges, fc.nat({ max: 3 }), fc.nat({ max: 3 }), fc.boolean(), (keeps, goes, all, first, second, undo) => {
      const [before, between] = [all.slice(0, first), all.slice(first, first + second)];
      const [keep, gone] = [merged({ tagIds: keeps }, before), merged({ tagIds: goes }, before)];
      const after = settled(jointTags(keep, gone));
      let now: TagsHeld = merged(after, between);
      if (undo) now = undone(now, [...before, ...between]);
      const parted = settled(partedTags(keep, after, now));
      const expected = undo ? { tagIds: keeps } : merged({ tagIds: keeps }, [...before, ...between]);
      expect(sorted(parted)).toEqual(sorted(expected));
      expect(sorted(undo ? parted : undone(parted, [...before, ...between]))).toEqual([...keeps].sort());
    }),
    { numRuns: 500 },
  );
});

it('what an import gave goes with it under the name it has by then, and leaves what somebody held all along', () => {
  const after = settled(afterMerging({ tagIds: [DRY] }, DRY, SKIN));
  expect(withoutGiven(after, [DRY])).toEqual({ tagIds: [] });
  const both = settled(afterMerging({ tagIds: [SKIN, DRY] }, DRY, SKIN));
  expect(withoutGiven(both, [DRY])).toEqual({ tagIds: [SKIN] });
  expect(withoutGiven(both, [SKIN])).toMatchObject({ tagIds: [SKIN], ownTags: { own: [DRY] } });
});

it('what can be undone no more is their own under the name that it has, and stays off where it was taken off', () => {
  fc.assert(
    fc.property(tags, fc.boolean(), (own, takes) => {
      const after = afterMerging({ tagIds: own }, DRY, SKIN);
      const now = takes ? byHand(after, new Map([[DRY, SKIN]]), { add: [], remove: [SKIN] }) : after;
      expect(afterForgetting(now, DRY)).toEqual({ tagIds: now.tagIds, ownTags: undefined });
    }),
    { numRuns: 100 },
  );
  const twice = afterMerging(afterMerging({ tagIds: [DRY] }, DRY, SKIN), SKIN, ALL);
  expect(sorted(afterUndoing(afterForgetting(twice, DRY), SKIN))).toEqual([SKIN]);
});

it('the place of a tag among those of a person is the same again', () => {
  expect(afterUndoing(settled(afterMerging({ tagIds: [ALL, DRY, DRIER] }, DRY, SKIN)), DRY).tagIds).toEqual([ALL, DRY, DRIER]);
});
