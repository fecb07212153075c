import type { Table } from '../state/system-store';
import type { OpenapiAnswer } from './openapi-envelope';
import type { Visitors } from './visitors';

/** What WeChat is to say of a text that holds these words. */
export interface TextRule {
  contains: string;
  suggest: 'risky' | 'review' | 'pass';
  /** WeChat's number for the kind of fault: 20001 politics, 20002 sex, 20006 crime, 20008 fraud, 20012 vulgar, 21000 other. */
  label: number;
}

const MAX_CHARACTERS = 2500;
const PASSED: Omit<TextRule, 'contains'> = { suggest: 'pass', label: 100 };

/** `security.msgSecCheck`: everything passes but what the rules name. */
export class TextCheck {
  constructor(
    private readonly table: Table<TextRule[]>,
    private readonly visitors: Visitors,
  ) {}

  rules(): TextRule[] {
    return this.table.get('rules') ?? [];
  }

  setRules(rules: TextRule[]): void {
    this.table.put('rules', rules);
  }

  /**
   * Version 2 answers with a verdict, the older one with 87014. Codes: 40003 no openid, 61010 the person has not used
   * the mini-program within two hours, 47001 a scene that is not 1 to 4, 45002 a text that is too long.
   */
  check({ version, openid, scene, content }: Record<string, unknown>): OpenapiAnswer {
    const text = typeof content === 'string' ? content : '';
    const verdict = this.rules().find(({ contains }) => text.includes(contains)) ?? PASSED;
    if (Number(version) !== 2) return verdict.suggest === 'pass' ? ok() : { errcode: 87014, errmsg: 'risky content' };
    if (typeof openid !== 'string' || openid === '') return { errcode: 40003, errmsg: 'invalid openid' };
    if (![1, 2, 3, 4].includes(Number(scene)) || text === '') return { errcode: 47001, errmsg: 'data format error' };
    if ([...text].length > MAX_CHARACTERS) return { errcode: 45002, errmsg: 'content size out of limit' };
    if (!this.visitors.isRecent(openid)) return { errcode: 61010, errmsg: 'code is expired' };
    const { suggest, label } = verdict;
    return { ...ok(), result: { suggest, label }, detail: [{ strategy: 'content_model', errcode: 0, suggest, label, prob: 90 }], trace_id: 'local-trace' };
  }
}

function ok(): { errcode: number; errmsg: string } {
  return { errcode: 0, errmsg: 'ok' };
}
