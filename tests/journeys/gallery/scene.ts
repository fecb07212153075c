import type { Hands } from '../hands';

/** One thing to look at: who looks, at which page, and what they did there. */
export interface Scene {
  name: string;
  openid: string;
  /** A page of the app with its query; empty for the first one. */
  path: string;
  /** Stands on the page once it has drawn. */
  ready: string | RegExp;
  /** What happens to the shop before they look. */
  before?(): Promise<void>;
  act?(phone: Hands): Promise<void>;
  /** Opened once on another page, with signal, and then started again with more kept on the phone. */
  firstOn?: Pick<Scene, 'path' | 'ready'> & { kept: Record<string, string>; offline: boolean };
}

/** What the shop's owner looks at. */
export const seller = (name: string, path: string, ready: Scene['ready'], act?: Scene['act']): Scene => ({ name, openid: 'o_seller', path, ready, act });
