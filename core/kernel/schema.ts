import * as v from 'valibot';

/**
 * The schemas of our contracts: valibot's, under chained words. A schema of it is a plain object, so that declaring a
 * hundred of them costs a cold start next to nothing (`npm run bench -- start`).
 * @see https://valibot.dev/guides/comparison/
 */
export type Schema<S extends v.GenericSchema> = S & Words<S>;
/** Any schema whose value is a T. */
export type SchemaOf<T = unknown> = Schema<v.GenericSchema<unknown, T>>;

interface Words<S extends v.GenericSchema> {
  /** Of a number its value, of a text or list its length. */
  min(least: number): Schema<S>;
  max(most: number): Schema<S>;
  int(): Schema<S>;
  regex(pattern: RegExp): Schema<S>;
  /** @param field the field that the fault is told of, where the value is an object */
  refine(isRight: (value: v.InferOutput<S>) => boolean, field?: string): Schema<S>;
  /** The value as it is read: what was wrong was refused before. */
  readAs(read: (value: v.InferOutput<S>) => v.InferOutput<S>): Schema<S>;
  optional(): Schema<v.OptionalSchema<S, undefined>>;
  nullable(): Schema<v.NullableSchema<S, undefined>>;
  nullish(): Schema<v.NullishSchema<S, undefined>>;
  /** What is meant when the field is not there. */
  otherwise(value: v.InferOutput<S>): Schema<v.OptionalSchema<S, () => v.InferOutput<S>>>;
}

/** The words, for any schema; `this` is the schema they are said of. */
const WORDS: Words<v.GenericSchema> & ThisType<v.GenericSchema> = {
  min(least) {
    return alsoHeldTo(this, this.type === 'number' ? v.minValue(least) : v.minLength(least));
  },
  max(most) {
    return alsoHeldTo(this, this.type === 'number' ? v.maxValue(most) : v.maxLength(most));
  },
  int() {
    return alsoHeldTo(this, v.safeInteger());
  },
  regex(pattern) {
    return alsoHeldTo(this, v.regex(pattern));
  },
  refine(isRight, field) {
    const check = v.check(isRight);
    return alsoHeldTo(this, field === undefined ? check : v.forward(check as v.CheckAction<Record<string, unknown>, undefined>, [field]));
  },
  readAs(read) {
    return alsoHeldTo(this, v.transform(read));
  },
  optional() {
    return said(v.optional(this));
  },
  nullable() {
    return said(v.nullable(this));
  },
  nullish() {
    return said(v.nullish(this));
  },
  otherwise(value) {
    return said(v.optional(this, () => value));
  },
};

function alsoHeldTo(schema: v.GenericSchema, check: unknown): Schema<v.GenericSchema> {
  return said(v.pipe(schema, check as v.GenericPipeAction));
}

function said<S extends v.GenericSchema>(schema: S): Schema<S> {
  return Object.assign(schema, WORDS) as unknown as Schema<S>;
}

export const string = () => said(v.string());
/** Finite: JSON has no other, but the SDK may carry one. */
export const number = () => said(v.pipe(v.number(), v.finite()));
export const boolean = () => said(v.boolean());
export const literal = <const T extends v.Literal>(value: T) => said(v.literal(value));
const oneOf = <const T extends readonly string[]>(values: T) => said(v.picklist(values));
export { oneOf as enum };
export const array = <T extends v.GenericSchema>(of: T) => said(v.array(of));
export const union = <const T extends readonly v.GenericSchema[]>(of: T) => said(v.union(of));
/** Every key must keep to `key`; none has to be there. */
export const record = <K extends v.GenericSchema<string, string>, V extends v.GenericSchema>(key: K, value: V) => said(ofNoList(v.record(key, value)));
/** Refuses fields that are not named, `constructor` and its like among them. */
export const strictObject = <T extends v.ObjectEntries>(fields: T) => said(namingAllUnknown(ofNoList(v.strictObject(Object.assign(Object.create(null) as object, fields) as T))));
export const discriminatedUnion = <D extends string, const T extends v.VariantOptions<D>>(field: D, of: T) => said(v.variant(field, of));

/** The schema that the value's shape asks for, so that what is wrong is told of the field where it is; a union would tell of the whole. */
export const byShape = <T extends v.GenericSchema>(choose: (value: unknown) => T) => said(v.lazy(choose));

type Run = (dataset: v.UnknownDataset, config: v.Config<v.BaseIssue<unknown>>) => v.OutputDataset<unknown, v.BaseIssue<unknown>>;

/** The schema with another way to run it; valibot takes a schema by its `~run`. */
function runBy<S extends v.GenericSchema>(schema: S, way: (run: Run) => Run): S {
  const run = schema['~run'] as Run;
  return { ...schema, '~run': function (this: S, dataset, config) { return way(run.bind(this))(dataset, config); } as Run };
}

/** valibot takes a list for an object with keys 0, 1, 2…, so that an empty one would pass where nothing is required. */
function ofNoList<S extends v.GenericSchema>(schema: S): S {
  return runBy(schema, (run) => (dataset, config) => run(Array.isArray(dataset.value) ? { value: undefined } : dataset, config));
}

/** valibot stops at the first field that nobody asked for. */
function namingAllUnknown<S extends v.GenericSchema & { entries: v.ObjectEntries }>(schema: S): S {
  return runBy(schema, (run) => (dataset, config) => {
    const given = dataset.value;
    const ran = run(dataset, config);
    const first = ran.issues?.find(({ path }) => path?.length === 1 && !(String(path[0]?.key) in schema.entries));
    const at = first?.path?.[0];
    if (!ran.issues || !first || !at || typeof given !== 'object' || given === null) return ran;
    const others = Object.keys(given).filter((key) => !(key in schema.entries) && key !== at.key).slice(0, MOST_NAMED);
    ran.issues.push(...others.map((key) => ({ ...first, path: [{ ...at, key }] as [v.IssuePathItem] })));
    return ran;
  });
}

/** How many wrong fields are named, and how many characters of each name: a sender may choose them. */
const MOST_NAMED = 20;

/** What a value is by a schema, or the dotted paths of the fields that are wrong; fields that nobody asked for by their own names. */
export function parse<T>(schema: v.GenericSchema<unknown, T>, value: unknown): { ok: true; value: T } | { ok: false; fields: string[] } {
  const parsed = v.safeParse(schema, value);
  if (parsed.success) return { ok: true, value: parsed.output };
  const paths = parsed.issues.map(({ path = [] }) => path.map(({ key }) => String(key).slice(0, MOST_NAMED)).join('.'));
  return { ok: false, fields: [...new Set(paths)].slice(0, MOST_NAMED) };
}
