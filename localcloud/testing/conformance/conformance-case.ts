import type { Row, Sdk, SdkAggregate, SdkCollection, SdkCommand, SdkDatabase, SdkExpressions } from '../sdk-types';

/** Where a promise stands, by the first word of a case's source. */
export const SOURCES = {
  wx: 'https://developers.weixin.qq.com/miniprogram/dev/wxcloud/',
  openapi: 'https://developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/',
  said: 'https://developers.weixin.qq.com/community/develop/doc/',
  tcb: 'https://docs.cloudbase.net/',
  /** The vendor's own tests of its SDK, which run against the real service. */
  sdk: 'https://github.com/TencentCloudBase/node-sdk/blob/master/test/',
  manual: 'https://www.mongodb.com/docs/manual/',
} as const;

/** What a case may use: the unmodified SDK, and the door that stands for a mini-program. */
export interface Place {
  sdk: Sdk;
  db: SdkDatabase;
  _: SdkCommand;
  $: SdkExpressions;
  /** The collection that holds what is given. */
  things: SdkCollection;
  /** `wx.cloud.callFunction` by this person. */
  callFromClient(name: string, data?: Row, openid?: string): Promise<{ result?: unknown; error?: { errCode: number; errMsg: string } }>;
  /** What stands for the console, WeChat's servers and the phone. */
  api(method: 'GET' | 'POST' | 'DELETE', path: string, body?: unknown): Promise<Row>;
}

/** One promise of the public documents, and how it is tried. */
export interface ConformanceCase {
  says: string;
  source: `${keyof typeof SOURCES} ${string}`;
  given?: Row[];
  /** Other collections the case needs. */
  beside?: Record<string, Row[]>;
  ask(at: Place): Promise<unknown>;
  answer: unknown;
}

type Source = ConformanceCase['source'];

/** Which documents a filter finds, by `_id`, in insertion order. */
export function finds(says: string, source: Source, given: Row[], filter: (at: Place) => unknown, ids: unknown[]): ConformanceCase {
  return { says, source, given, answer: ids, ask: async (at) => (await at.things.where(filter(at) as Row).get()).data.map(({ _id }) => _id) };
}

/** What an update makes of one document. */
export function changes(says: string, source: Source, before: Row, data: (at: Place) => Row, after: Row): ConformanceCase {
  return {
    says,
    source,
    given: [{ _id: 'one', ...before }],
    answer: { _id: 'one', ...after },
    async ask({ things, ...at }) {
      await things.doc('one').update({ data: data({ things, ...at }) });
      return (await things.doc('one').get()).data;
    },
  };
}

/** What a pipeline gives; `beside` holds the collections it joins. */
export function gives(says: string, source: Source, given: Row[], stages: (pipeline: SdkAggregate, at: Place) => SdkAggregate, rows: unknown, beside?: Record<string, Row[]>): ConformanceCase {
  return { says, source, given, beside, answer: rows, ask: async (at) => (await stages(at.things.aggregate(), at).end()).list };
}

/** What an expression is worth for each document. */
export function computes(name: string, given: Row[], expression: (operators: SdkExpressions) => unknown, values: unknown[], source: Source = `wx reference-sdk-api/database/command/aggregate/AggregateCommand.${name}`): ConformanceCase {
  return {
    says: `$.${name}`,
    source,
    given,
    answer: values,
    ask: async ({ things, $ }) => (await things.aggregate().project({ value: expression($) }).end()).list.map(({ value }) => value),
  };
}

/** How a call is refused. */
export async function refusal(call: Promise<unknown>): Promise<unknown> {
  try {
    return { accepted: await call };
  } catch (error) {
    const { errCode, code, message } = error as { errCode?: number; code?: string; message: string };
    return { errCode, code, message };
  }
}

/** In any order: for results whose order the documents leave open. */
export const inAnyOrder = (rows: unknown[]): unknown => {
  const every: unknown = expect.arrayContaining(rows);
  return every;
};
