import { newId, type RequestId } from '@core/kernel/ids';

type Kind = Parameters<typeof newId>[0];

/** A fresh id for something the form is about to create. */
export function makeId<K extends Kind>(kind: K) {
  return newId<K>(kind, Math.random);
}

/** Names one attempt at a command, so that a repeat of it runs once. */
export function newRequestId(): RequestId {
  return makeId('request');
}
