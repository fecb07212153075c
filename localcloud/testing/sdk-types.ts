/**
 * The part of wx-server-sdk the tests use. The package's own types describe callbacks and promises as one union,
 * which makes every awaited result unusable without a cast.
 */
export type Row = Record<string, unknown>;

export interface SdkDocument {
  get(): Promise<{ data: Row }>;
  set(options: { data: Row }): Promise<{ _id: string; stats: { updated: number; created: number } }>;
  update(options: { data: Row }): Promise<{ stats: { updated: number } }>;
  remove(): Promise<{ stats: { removed: number } }>;
}

export interface SdkQuery {
  where(filter: Row): SdkQuery;
  orderBy(field: string, direction: 'asc' | 'desc'): SdkQuery;
  skip(count: number): SdkQuery;
  limit(count: number): SdkQuery;
  field(projection: Row): SdkQuery;
  get(): Promise<{ data: Row[] }>;
  count(): Promise<{ total: number }>;
  update(options: { data: Row }): Promise<{ stats: { updated: number } }>;
  remove(): Promise<{ stats: { removed: number } }>;
}

export interface SdkAggregate {
  match(filter: Row): SdkAggregate;
  group(spec: Row): SdkAggregate;
  sort(spec: Row): SdkAggregate;
  limit(count: number): SdkAggregate;
  project(spec: Row): SdkAggregate;
  unwind(spec: unknown): SdkAggregate;
  count(field: string): SdkAggregate;
  end(): Promise<{ list: Row[] }>;
}

export interface SdkCollection extends SdkQuery {
  doc(id: string): SdkDocument;
  add(options: { data: Row | Row[] }): Promise<{ _id: string; _ids?: string[] }>;
  aggregate(): SdkAggregate;
}

export interface SdkTransaction {
  collection(name: string): SdkCollection;
  commit(): Promise<unknown>;
  rollback(reason?: unknown): Promise<unknown>;
}

type Operator = (...operands: unknown[]) => unknown;
type OperatorName =
  | 'eq' | 'neq' | 'gt' | 'gte' | 'lt' | 'lte' | 'in' | 'nin' | 'and' | 'or' | 'nor' | 'not' | 'exists' | 'all' | 'size' | 'elemMatch' | 'mod'
  | 'set' | 'remove' | 'inc' | 'mul' | 'min' | 'max' | 'rename' | 'push' | 'pop' | 'shift' | 'unshift' | 'pull' | 'pullAll' | 'addToSet' | 'bit'
  | 'geoNear' | 'geoWithin';

export type SdkCommand = Record<OperatorName, Operator> & { aggregate: Record<'sum' | 'avg' | 'min' | 'max' | 'first' | 'last' | 'push' | 'addToSet', Operator> };

export interface SdkDatabase {
  command: SdkCommand;
  collection(name: string): SdkCollection;
  createCollection(name: string): Promise<unknown>;
  serverDate(options?: { offset: number }): unknown;
  RegExp(options: { regexp: string; options?: string }): unknown;
  Geo: { Point(longitude: number, latitude: number): unknown };
  startTransaction(): Promise<SdkTransaction>;
  runTransaction<T>(run: (transaction: SdkTransaction) => Promise<T>): Promise<T>;
}

export interface Sdk {
  init(options: Row): void;
  database(): SdkDatabase;
  uploadFile(options: { cloudPath: string; fileContent: Buffer }): Promise<{ fileID: string }>;
  downloadFile(options: { fileID: string }): Promise<{ fileContent: Buffer }>;
  deleteFile(options: { fileList: string[] }): Promise<{ fileList: Row[] }>;
  getTempFileURL(options: { fileList: unknown[] }): Promise<{ fileList: Row[] }>;
}
