import * as z from 'zod/mini';

/**
 * The schemas of our contracts: those of zod's small core under the chained words of zod itself. The whole of zod takes
 * four times as long to load and to build a schema, on every cold start (`npm run bench -- start`).
 * @see https://zod.dev/packages/mini
 */
export type Schema<S extends z.ZodMiniType> = S & Words<S>;
/** Any schema whose value is a T. */
export type ZodType<T = unknown> = Schema<z.ZodMiniType<T>>;

interface Words<S extends z.ZodMiniType> {
  /** Of a number its value, of a text or list its length. */
  min(least: number): Schema<S>;
  max(most: number): Schema<S>;
  int(): Schema<S>;
  regex(pattern: RegExp): Schema<S>;
  refine(isRight: (value: z.output<S>) => boolean, fault?: { path: PropertyKey[] }): Schema<S>;
  optional(): Schema<z.ZodMiniOptional<S>>;
  nullable(): Schema<z.ZodMiniNullable<S>>;
  nullish(): Schema<z.ZodMiniOptional<z.ZodMiniNullable<S>>>;
  default(value: z.core.util.NoUndefined<z.output<S>>): Schema<z.ZodMiniDefault<S>>;
}

/** The words, for any schema; `this` is the schema they are said of. */
const WORDS: Words<z.ZodMiniType> & ThisType<z.ZodMiniType> = {
  min(least) {
    return said(this.check(isNumber(this) ? z.gte(least) : z.minLength(least)));
  },
  max(most) {
    return said(this.check(isNumber(this) ? z.lte(most) : z.maxLength(most)));
  },
  int() {
    return said(this.check(z.int()));
  },
  regex(pattern) {
    return said(this.check(z.regex(pattern)));
  },
  refine(isRight, fault) {
    return said(this.check(z.refine(isRight, fault)));
  },
  optional() {
    return said(z.optional(this));
  },
  nullable() {
    return said(z.nullable(this));
  },
  nullish() {
    return said(z.nullish(this));
  },
  default(value) {
    return said(z._default(this, value));
  },
};

const isNumber = (schema: z.ZodMiniType): boolean => schema.def.type === 'number';

function said<S extends z.ZodMiniType>(schema: S): Schema<S> {
  return Object.assign(schema, WORDS) as unknown as Schema<S>;
}

export const string = () => said(z.string());
export const number = () => said(z.number());
export const boolean = () => said(z.boolean());
export const literal = <const T extends z.core.util.Literal>(value: T) => said(z.literal(value));
const oneOf = <const T extends readonly string[]>(values: T) => said(z.enum(values));
export { oneOf as enum };
export const array = <T extends z.ZodMiniType>(of: T) => said(z.array(of));
export const union = <const T extends readonly z.ZodMiniType[]>(of: T) => said(z.union(of));
export const record = <K extends z.ZodMiniType<string, string>, V extends z.ZodMiniType>(key: K, value: V) => said(z.record(key, value));
export const partialRecord = <K extends z.ZodMiniType<string, string>, V extends z.ZodMiniType>(key: K, value: V) => said(z.partialRecord(key, value));
export const strictObject = <T extends z.core.$ZodLooseShape>(fields: T) => said(z.strictObject(fields));
export const discriminatedUnion = <const T extends readonly [z.core.$ZodTypeDiscriminable, ...z.core.$ZodTypeDiscriminable[]], D extends string>(field: D, of: T) => said(z.discriminatedUnion(field, of));
