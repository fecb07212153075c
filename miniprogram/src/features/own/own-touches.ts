/** Whose answers a change of one's own makes old. */
export const OWN_TOUCHES = ['privacy.open', 'mine.open'] as const;
