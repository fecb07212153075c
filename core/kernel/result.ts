/** What a rule, a use case and the wire return: a value, or an expected refusal. Only defects throw. */
export type Result<T, C extends string = string> = Ok<T> | Refusal<C>;

export interface Ok<T> {
  readonly ok: true;
  readonly value: T;
}

/** `fields` names the input fields at fault (dotted paths), never their values. */
export interface Refusal<C extends string = string> {
  readonly ok: false;
  readonly code: C;
  readonly fields?: readonly string[];
}

export function ok<T>(value: T): Ok<T> {
  return { ok: true, value };
}

export function refuse<C extends string>(code: C, ...fields: string[]): Refusal<C> {
  return fields.length > 0 ? { ok: false, code, fields } : { ok: false, code };
}

/** The value, or a thrown defect: for places where a refusal would be a bug of ours (seeds, tests, constants). */
export function mustOk<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new Error(`unexpected refusal ${result.code} ${result.fields?.join(',') ?? ''}`);
}
