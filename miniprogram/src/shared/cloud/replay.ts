import type { RefusalCode } from '@core/contract';
import type { CallerId, CustomerId, RequestId } from '@core/kernel/ids';
import { syncPeople } from '../people/sync-people';
import { call } from './call';
import { failing, noteAnswer, noteFailure, sitOutNothing, sitOutOneRun } from './failing';
import type { PhoneRefusal } from './phone-refusal';
import { queryClient } from './query-client';
import { overTheirs } from './settle-clash';
import { isHeld, noteOutcome, outcomeOf, whileSending } from './under-way';
import { createsCustomer, needsPerson, type WaitingCommand, type WaitingOf } from './waiting-command';
import { settleWaiting, showFailing, useWaitingStore } from './waiting-store';

/** What became of one attempt: null when the server has it. */
type Outcome = RefusalCode | PhoneRefusal | null;

/** The server was not able to: the attempt is good another time. */
const FAILED: readonly Outcome[] = ['BUSY', 'SERVER_FAULT'];
/** Failures one after another that speak of the server, not of what was sent. */
const FAILURES_IN_A_ROW = 3;

/** How many are drawn and kept as settled at once: the pages that count them are drawn anew. A phone that dies before sends them again, which changes nothing. */
const SETTLED_AT_ONCE = 20;
/** The least time between two of these: a page may be drawn five times a second, and not for this alone. */
const CALM_MS = 300;
/** Times that a save is put over what others saved meanwhile, before it waits for a quieter moment. */
const MOST_JOINS = 3;

let running: Promise<void> | null = null;

/**
 * Sends what waits, oldest first, each under its own request id and in the name of whoever wrote it. It stops where there is
 * no signal; what the server refuses stays for the person to decide, as does what the server may have run so long ago that it
 * would run it again; what was written of the same customer after it waits with it. Passed over is a customer of whom something
 * is open to be changed, and for a while one at whose command the server fails.
 */
export function replayWaiting(): Promise<void> {
  running ??= replayAll().finally(() => {
    running = null;
  });
  return running;
}

/** The same at the person's wish: nothing is left out because it failed before. */
export function retryWaiting(): Promise<void> {
  sitOutNothing();
  return replayWaiting();
}

async function replayAll(): Promise<void> {
  const sitting = sitOutOneRun();
  const passed = new Set<CustomerId>();
  let [sent, unsettled, failures] = [0, 0, 0];
  let calm = Promise.resolve();
  for (let next = nextToSend(passed, sitting); next !== null && failures < FAILURES_IN_A_ROW; next = nextToSend(passed, sitting)) {
    const outcome = await sendOne(next);
    if (outcome === 'OFFLINE') break;
    if (FAILED.includes(outcome)) {
      noteFailure(next.requestId);
      passed.add(next.customerId);
      failures += 1;
      continue;
    }
    noteAnswer(next.requestId);
    [failures, unsettled] = [0, unsettled + 1];
    if (outcome === null) sent += 1;
    if (unsettled < SETTLED_AT_ONCE) continue;
    await calm;
    settleWaiting();
    [calm, unsettled] = [pause(CALM_MS), 0];
  }
  await calm;
  settleWaiting();
  showFailing(failing());
  if (sent === 0) return;
  await queryClient.invalidateQueries();
  await syncPeople({ soon: true });
}

function pause(ms: number): Promise<void> {
  return new Promise((done) => setTimeout(done, ms));
}

/** The oldest that is neither settled nor held back: what was written down while others were sent comes at its turn. */
function nextToSend(passed: ReadonlySet<CustomerId>, sitting: ReadonlySet<RequestId>): WaitingCommand | null {
  const heldBack = new Set(passed);
  for (const command of useWaitingStore.getState().commands) {
    const outcome = outcomeOf(command.requestId);
    if (outcome === null) continue;
    if (outcome !== undefined || needsPerson(command) || sitting.has(command.requestId) || isHeld(command.customerId)) heldBack.add(command.customerId);
    if (!heldBack.has(command.customerId)) return command;
  }
  return null;
}

/** Sends one, for as long as it takes, and tells what became of it to whoever would change it. */
function sendOne(command: WaitingCommand): Promise<Outcome> {
  return whileSending(command.requestId, async () => {
    const outcome = await attempt(command, MOST_JOINS);
    if (outcome !== 'OFFLINE' && outcome !== 'PHONE_FULL' && !FAILED.includes(outcome)) noteOutcome(command.requestId, outcome);
    return outcome;
  });
}

async function attempt(command: WaitingCommand, joins: number): Promise<Outcome> {
  const { requestId, action, input, as, at } = command;
  const answer = await call(action, input, { requestId, as, givenAt: at });
  if (answer.ok) return null;
  if (!meetsAnother(command, answer.code)) return answer.code;
  const joined = await overTheirs(command);
  if (!joined.ok) return joined.code;
  if (joined.value === null) return null;
  return joins > 0 ? attempt(joined.value, joins - 1) : 'BUSY';
}

/** Whether the server has the customer in another version, or has them already who were to be written down. */
function meetsAnother(command: WaitingCommand, code: RefusalCode | PhoneRefusal): command is WaitingOf<'customers.save'> {
  return command.action === 'customers.save' && code === (createsCustomer(command) ? 'ID_TAKEN' : 'CHANGED_MEANWHILE');
}

/** What waits in the name of this caller, oldest first. */
export function ownOf(as: CallerId | null): WaitingCommand[] {
  return useWaitingStore.getState().commands.filter((command) => command.as === as);
}
