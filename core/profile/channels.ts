/** 来源: where customers come from, until the merchant has channels of their own. */
export const FIRST_CHANNELS = ['朋友介绍', '老客带来', '朋友圈', '小红书', '抖音', '线下'] as const;
/** Channels by which somebody was brought by somebody else. */
export const BROUGHT_BY: readonly string[] = ['朋友介绍', '老客带来', '转介绍'];

const MOST_CHANNELS = 12;

/** The channels to choose among: those in use, the most used first, then the first ones. `chosen` is always among them. */
export function channelsInUse(sources: readonly string[], chosen: string): string[] {
  const counts = new Map<string, number>();
  for (const source of sources) if (source !== '') counts.set(source, (counts.get(source) ?? 0) + 1);
  const used = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([source]) => source);
  const all = [...new Set([...used, ...FIRST_CHANNELS])].slice(0, MOST_CHANNELS);
  return chosen === '' || all.includes(chosen) ? all : [chosen, ...all.slice(0, MOST_CHANNELS - 1)];
}
