import type { TagId } from '../../core/kernel/ids';

/**
 * Who holds which tag, written down plainly: everybody's own tags, as if no tag had ever been merged, and where each stands now. What is
 * seen of a person follows from both; undoing a merge is forgetting it.
 */
export interface TagWorld {
  /** Which tag goes into which, by id. */
  readonly into: Map<TagId, TagId>;
  readonly people: Map<string, { own: Set<TagId>; takenOff: Map<TagId, TagId> }>;
}

export function newWorld(people: Iterable<readonly [string, readonly TagId[]]>): TagWorld {
  return { into: new Map(), people: new Map([...people].map(([name, tags]) => [name, { own: new Set(tags), takenOff: new Map<TagId, TagId>() }])) };
}

/** The tag that a tag goes by now. */
export function nowCalled({ into }: TagWorld, tagId: TagId): TagId {
  const next = into.get(tagId);
  return next === undefined ? tagId : nowCalled({ into } as TagWorld, next);
}

export function seenOf(world: TagWorld, name: string): TagId[] {
  const { own, takenOff } = personOf(world, name);
  return [...new Set([...own].filter((tagId) => !takenOff.has(tagId)).map((tagId) => nowCalled(world, tagId)))].sort();
}

/** Gives a tag; one that was merged is given as it was called before, and shows as what it went into. */
export function give(world: TagWorld, name: string, tagId: TagId): void {
  const { own, takenOff } = personOf(world, name);
  if (!world.into.has(tagId) && seenOf(world, name).includes(tagId)) return;
  own.add(tagId);
  takenOff.delete(tagId);
}

/** Takes a tag off; what was merged into it is taken off for as long as the merge stands. */
export function take(world: TagWorld, name: string, tagId: TagId): void {
  const { own, takenOff } = personOf(world, name);
  if (!world.into.has(tagId)) for (const held of own) if (held !== tagId && !takenOff.has(held) && nowCalled(world, held) === tagId) takenOff.set(held, tagId);
  own.delete(tagId);
  takenOff.delete(tagId);
}

/** Forgets a merge: whoever held the tag holds it again. */
export function forget(world: TagWorld, tagId: TagId): void {
  for (const { takenOff } of world.people.values()) for (const [held, from] of takenOff) if (isOnTheWay(world, held, from, tagId)) takenOff.delete(held);
  world.into.delete(tagId);
}

function isOnTheWay(world: TagWorld, held: TagId, from: TagId, tagId: TagId): boolean {
  const next = world.into.get(held);
  return held !== from && (held === tagId || (next !== undefined && isOnTheWay(world, next, from, tagId)));
}

function personOf({ people }: TagWorld, name: string) {
  const person = people.get(name);
  if (person === undefined) throw new Error(`nobody is called ${name}`);
  return person;
}
