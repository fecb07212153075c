import { contract, type ActionName } from '../../core/contract';
import type { Action, CallerRole } from '../../core/kernel/contract';
import { callersOf, type TenancyCaller } from '../tenancy/callers';
import { actionNames, samples } from '../tenancy/samples';
import { newTarget } from '../tenancy/targets';
import { createPeopledShop } from './peopled-shop';
import { openTestCloud, type SeenOperation } from './test-cloud';

/** What one call of an action asks of the database, the router's own part included. */
export interface ActionCost {
  reads: number;
  writes: number;
  /** Documents that the store went through to answer. */
  documents: number;
}

export type ActionCosts = Record<ActionName, ActionCost>;
type Observer = (action: ActionName, operations: readonly SeenOperation[]) => void;

/**
 * Runs every action once, for the first role that may call it, on a local cloud with a small shop.
 * @param observe is shown the operations of each call
 * @throws when an action refuses its own sample, since the cost of a refusal says nothing
 */
export async function measureActions(observe: Observer = () => undefined): Promise<ActionCosts> {
  const { cloud, close } = await openTestCloud();
  try {
    const home = await createPeopledShop(cloud, '量店');
    const callers = Object.values(callersOf(home));
    const costs: Partial<ActionCosts> = {};
    for (const action of actionNames) {
      const caller = callerFor(action, callers);
      const target = { ...(await newTarget(home.shop, caller.self ? null : samples[action].about)), ...caller.self };
      const { result, stats } = await caller.client().reply(action, samples[action].input(target));
      if (!result.ok) throw new Error(`${action} refused its own sample: ${result.code}`);
      costs[action] = { reads: stats.reads, writes: stats.writes, documents: stats.documents };
      observe(action, await cloud.lastOperations());
    }
    return costs as ActionCosts;
  } finally {
    await close();
  }
}

function callerFor(action: ActionName, callers: readonly TenancyCaller[]): TenancyCaller {
  const roles = (contract[action] as unknown as Action).callers as readonly CallerRole[];
  const found = callers.find((caller) => roles.includes(caller.role));
  if (!found) throw new Error(`nobody may call ${action}`);
  return found;
}
