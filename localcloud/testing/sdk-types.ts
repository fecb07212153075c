import type { DB } from 'wx-server-sdk';

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

type StageName =
  | 'addFields' | 'bucket' | 'bucketAuto' | 'count' | 'geoNear' | 'group' | 'limit' | 'lookup' | 'match' | 'project' | 'replaceRoot'
  | 'sample' | 'skip' | 'sort' | 'sortByCount' | 'unwind';

export type SdkAggregate = Record<StageName, (specification: unknown) => SdkAggregate> & {
  end(): Promise<{ list: Row[] }>;
  /** The stages of a pipeline that stands in a lookup. */
  done(): Row[];
};

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
  | 'geoNear' | 'geoWithin' | 'geoIntersects' | 'expr' | 'jsonSchema' | 'text';

export type SdkExpressions = Record<keyof DB.DatabaseCommand['aggregate'], Operator> & { pipeline(): SdkAggregate };

export type SdkCommand = Record<OperatorName, Operator> & { aggregate: SdkExpressions; project: Record<'slice' | 'elemMatch', Operator> };

export interface SdkDatabase {
  command: SdkCommand;
  collection(name: string): SdkCollection;
  createCollection(name: string): Promise<unknown>;
  serverDate(options?: { offset: number }): unknown;
  RegExp(options: { regexp: string; options?: string }): unknown;
  Geo: { Point(longitude: number, latitude: number): unknown } & Record<'LineString' | 'Polygon' | 'MultiPoint' | 'MultiLineString' | 'MultiPolygon', (parts: unknown[]) => unknown>;
  startTransaction(): Promise<SdkTransaction>;
  runTransaction<T>(run: (transaction: SdkTransaction) => Promise<T>): Promise<T>;
}

export interface Sdk {
  init(options: Row): void;
  database(options?: Row): SdkDatabase;
  callFunction(options: { name: string; data?: Row }): Promise<{ result: unknown }>;
  uploadFile(options: { cloudPath: string; fileContent: Buffer }): Promise<{ fileID: string }>;
  downloadFile(options: { fileID: string }): Promise<{ fileContent: Buffer }>;
  deleteFile(options: { fileList: string[] }): Promise<{ fileList: Row[] }>;
  getTempFileURL(options: { fileList: unknown[] }): Promise<{ fileList: Row[] }>;
}
