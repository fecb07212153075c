import type { KeptTraits } from './traits';

/**
 * The traits that two records of one person had before a merge made one of them, by merge, for as long as it can be undone;
 * null where there are none. They are kept with the person and nowhere else: whoever withdraws their consent takes them
 * along, and nothing has to be looked for.
 */
export type TraitsApart = Record<string, PartedTraits> | null;

export interface PartedTraits {
  keep: KeptTraits | null;
  gone: KeptTraits | null;
  /** Of merges that had made the one who went. */
  ofGone: TraitsApart;
}

export interface TraitsHeld {
  traits: KeptTraits | null;
  apart: TraitsApart;
}

/** What the one who stays keeps after a merge. */
export function withApart(keep: TraitsHeld, gone: TraitsHeld, mergeId: string): TraitsApart {
  if (keep.traits === null && gone.traits === null && gone.apart === null) return keep.apart;
  return { ...keep.apart, [mergeId]: { keep: keep.traits, gone: gone.traits, ofGone: gone.apart } };
}

/** The same without one merge, wherever it lies. */
export function withoutApart(apart: TraitsApart, mergeId: string): TraitsApart {
  const others = Object.entries(apart ?? {}).filter(([id]) => id !== mergeId);
  if (others.length === 0) return null;
  return Object.fromEntries(others.map(([id, parted]) => [id, { ...parted, ofGone: withoutApart(parted.ofGone, mergeId) }]));
}
