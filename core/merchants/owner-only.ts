import type { ActionName } from '../contract';

/**
 * What of the members' actions is the owner's alone; everything else an assistant does too, since the daily work of a shop can
 * be taken back. Four sorts are kept back, each with its reason:
 * - who else is in the shop, and what they may see;
 * - the settings that hold for everybody: one change moves all customers, or says how all are written to;
 * - what cannot be taken back by whoever did it, or takes a person out of everybody's lists;
 * - what carries the book out of the shop: files, and the names of a whole segment at once, which the phone copies by itself
 *   and shows by the same right. Whoever is to be written to is opened and copied one by one by everybody.
 * The contracts declare it, the router holds to it, and the client asks here what to show.
 */
export const OWNER_ONLY = [
  'assistants.list',
  'assistants.setRights',
  'assistants.rename',
  'assistants.remove',
  'resellers.promote',

  'merchants.setTemplates',
  'lifecycle.preview',
  'lifecycle.setRules',
  'desk.setRules',
  'profile.setFields',

  'customers.remove',
  'customers.restore',
  'tags.leave',
  'privacy.erase',
  'tags.undoMerge',
  'totals.recompute',

  'exports.write',
] as const satisfies readonly ActionName[];
export type OwnerOnly = (typeof OWNER_ONLY)[number];
