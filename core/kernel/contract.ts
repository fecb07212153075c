import * as z from './schema';
import { ID_PATTERN, type Id } from './ids';
import { isShanghaiDay, type ShanghaiDay } from './time';
import { MAX_FEN, type Fen } from './money';
import { visibleText } from './visible-text';

/**
 * Who an action is run for. `anyone` is a WeChat user as such, before any membership or binding; `former` is bound to a record
 * that the shop has removed, and may still see and take back what is kept of them.
 */
export type CallerRole = 'anyone' | 'owner' | 'assistant' | 'customer' | 'reseller' | 'former';

declare const outputType: unique symbol;
export interface OutputOf<T> {
  readonly [outputType]?: T;
}

/** The most database operations one call may cost, the router's own included. */
export interface Budget {
  readonly reads: number;
  readonly writes: number;
}

export interface Action<I = unknown, O = unknown, C extends string = string> {
  /** A command changes something: it carries a request id and runs once. */
  readonly kind: 'query' | 'command';
  readonly callers: readonly CallerRole[];
  readonly input: z.SchemaOf<I>;
  readonly output: OutputOf<O>;
  /** Every refusal of its own; the router's are {@link RouterRefusal}. */
  readonly refusals: readonly C[];
  readonly budget: Budget;
}

export type RouterRefusal =
  | 'ACTION_UNKNOWN'
  | 'INPUT_INVALID'
  | 'NOT_SIGNED_IN'
  | 'CALLER_UNKNOWN'
  | 'NOT_ALLOWED'
  | 'REQUEST_ID_MISSING'
  | 'REQUEST_ID_REUSED'
  | 'BUSY'
  | 'SERVER_FAULT';

export type InputOf<A> = A extends Action<infer I, unknown, string> ? I : never;
export type ValueOf<A> = A extends { output: OutputOf<infer O> } ? O : never;
export type RefusalOf<A> = A extends { refusals: readonly (infer C)[] } ? Extract<C, string> : never;

/** Keeps the literal types of one action's declaration. */
export function action<I, O, const C extends string>(spec: {
  kind: 'query' | 'command';
  callers: readonly CallerRole[];
  input: z.SchemaOf<I>;
  output: OutputOf<O>;
  refusals: readonly C[];
  budget: Budget;
}): Action<I, O, C> {
  return spec;
}

export function output<T>(): OutputOf<T> {
  return {};
}

/** Members of the merchant: the seller and the assistant. */
export const MEMBERS = ['owner', 'assistant'] as const;
/** The seller alone: what that is, and why, stands in `core/merchants/owner-only.ts`. */
export const OWNER = ['owner'] as const;
/** WeChat users bound to one customer record. */
export const BOUND = ['customer', 'reseller'] as const;
/** Whoever has a record in a shop, also one that was removed: what nobody can lose is the say over what is kept of them. */
export const WHOEVER_IS_KEPT = [...BOUND, 'former'] as const;

export function idOf<K extends string>(): z.SchemaOf<Id<K>> {
  return z.string().regex(ID_PATTERN) as unknown as z.SchemaOf<Id<K>>;
}

export const dayInput = z.string().refine(isShanghaiDay) as unknown as z.SchemaOf<ShanghaiDay>;
export const fenInput = z.number().int().min(0).max(MAX_FEN) as unknown as z.SchemaOf<Fen>;
/** A file in the cloud's storage. */
export const fileIdInput = z.string().max(300).regex(/^cloud:\/\//);
/** A place in a list, made by the server and opaque to the client. */
export const cursorInput = z.string().max(200);

/** Text of one line: no control characters, length counted as a person would (code points). What nobody can see is left out. */
export function lineInput(max: number): z.SchemaOf<string> {
  return z
    .string()
    .max(max * 4)
    .refine((text) => [...text].length <= max && !/[\u0000-\u001f\u007f\u2028\u2029\ufeff]/u.test(text))
    .readAs(visibleText);
}

/** Text with line breaks. */
export function textInput(max: number): z.SchemaOf<string> {
  return z
    .string()
    .max(max * 4)
    .refine((text) => [...text].length <= max && !/[\u0000-\u0009\u000b\u000c\u000e-\u001f\u007f\ufeff]/u.test(text))
    .readAs(visibleText);
}
