/** Places in a wording that are filled with what is known of the person and the reason. */
export const SLOTS = ['称呼', '产品', '数量', '单位', '天数', '日期', '金额', '节日', '事项'] as const;
export type Slot = (typeof SLOTS)[number];
export type SlotValues = Partial<Record<Slot, string>>;

const SLOT = /\{([^{}]*)\}/g;

/** The names between braces, in order, known or not. */
export function slotsIn(text: string): string[] {
  return [...text.matchAll(SLOT)].map((match) => match[1] ?? '');
}

/** Names between braces that are no slots, and whether a brace stands alone. */
export function slotFaults(text: string): { unknown: string[]; unpaired: boolean } {
  const unknown = slotsIn(text).filter((name) => !(SLOTS as readonly string[]).includes(name));
  return { unknown, unpaired: /[{}]/.test(text.replace(SLOT, '')) };
}

/** The text with its slots filled; null when a value is missing, so that nobody reads an open brace or a hole. */
export function fillSlots(text: string, values: SlotValues): string | null {
  let whole = true;
  const filled = text.replace(SLOT, (_, name: string) => {
    const value = values[name as Slot];
    if (!value) whole = false;
    return value ?? '';
  });
  return whole ? filled : null;
}
