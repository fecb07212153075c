import { CloudError } from '../cloud-error';
import type { SystemStore, Table } from '../state/system-store';
import type { ReleasedPages } from '../openapi/released-pages';
import type { PushEvents } from './push-events';
import { fieldAccepts, isTemplateField } from './template-fields';

/** A subscribe-message template as it stands in the account: `fields` maps `thing1` to its printed label. */
export interface MessageTemplate {
  id: string;
  title: string;
  fields: Record<string, string>;
}

/** A delivered notice, as the recipient sees it. */
export interface SentMessage {
  id: string;
  openid: string;
  templateId: string;
  title: string;
  fields: { label: string; value: string }[];
  page: string;
  /** Cloud time in ms. */
  sentAt: number;
}

export type PromptResult = 'accept' | 'reject' | 'ban' | 'filter';

/** The parameters of `subscribeMessage.send` in WeChat's snake case. */
export interface SendParameters {
  touser?: unknown;
  template_id?: unknown;
  page?: unknown;
  data?: unknown;
}

interface Answer {
  [field: string]: unknown;
  errcode: number;
  errmsg: string;
}

/** WeChat's side of subscribe messages: templates, what each person accepted, and what was delivered. */
export class MessageCenter {
  private readonly templates: Table<MessageTemplate>;
  private readonly quotas: Table<number>;
  private readonly messages: Table<SentMessage>;
  private readonly counters: Table<number>;

  constructor(
    private readonly system: SystemStore,
    private readonly now: () => number,
    private readonly pages: ReleasedPages,
    private readonly pushes: PushEvents,
  ) {
    this.templates = system.table('templates');
    this.quotas = system.table('quotas');
    this.messages = system.table('messages');
    this.counters = system.table('counters');
  }

  declareTemplates(templates: MessageTemplate[]): void {
    for (const template of templates) {
      const unknown = Object.keys(template.fields).find((field) => !isTemplateField(field));
      if (unknown !== undefined) throw new CloudError('INVALID_PARAM', `template ${template.id} has a field of no known kind: ${unknown}`);
    }
    this.system.together(() => templates.forEach((template) => this.templates.put(template.id, template)));
  }

  declaredTemplates(): MessageTemplate[] {
    return this.templates.entries().map(({ value }) => value);
  }

  /** What the phone's prompt does: each accepted template is good for one more message. */
  recordPrompt(openid: string, results: Record<string, PromptResult>): void {
    this.system.together(() => {
      for (const [templateId, result] of Object.entries(results)) {
        if (result === 'accept') this.quotas.put(quotaKey(openid, templateId), this.quota(openid, templateId) + 1);
      }
    });
    const answered = Object.entries(results).filter(([, result]) => result === 'accept' || result === 'reject');
    this.pushes.push(openid, 'subscribe_msg_popup_event', answered.map(([TemplateId, SubscribeStatusString]) => ({ TemplateId, SubscribeStatusString, PopupScene: '0' })));
  }

  /** What the settings of the mini-program do: refusing a template takes what was left of it, and only that is pushed. */
  changeSetting(openid: string, templateId: string, result: 'accept' | 'reject'): void {
    if (result !== 'reject') return;
    this.quotas.put(quotaKey(openid, templateId), 0);
    this.pushes.push(openid, 'subscribe_msg_change_event', [{ TemplateId: templateId, SubscribeStatusString: 'reject' }]);
  }

  quota(openid: string, templateId: string): number {
    return this.quotas.get(quotaKey(openid, templateId)) ?? 0;
  }

  /** What is left of every template the person ever accepted. */
  quotasOf(openid: string): Record<string, number> {
    const prefix = quotaKey(openid, '');
    return Object.fromEntries(this.quotas.entries(prefix).map(({ key, value }) => [key.slice(prefix.length), value]));
  }

  /** Newest first; of everyone when no openid is given. */
  sent(openid?: string): SentMessage[] {
    return this.messages.entries().map(({ value }) => value).filter((message) => openid === undefined || message.openid === openid).reverse();
  }

  /**
   * `subscribeMessage.send`. Codes: 40003 no openid, 40037 unknown template, 41030 a page that is not released, 47003 bad
   * data (names the field), 43101 not accepted. A delivered message and the spent quota are on disk together before the answer.
   */
  send({ touser, template_id: templateId, page, data }: SendParameters): Answer {
    if (typeof touser !== 'string' || !/^[\w-]{2,64}$/.test(touser)) return { errcode: 40003, errmsg: 'invalid openid' };
    const template = typeof templateId === 'string' ? this.templates.get(templateId) : undefined;
    if (!template) return { errcode: 40037, errmsg: 'invalid template_id' };
    if (typeof page === 'string' && page !== '' && !this.pages.has(page)) return { errcode: 41030, errmsg: 'invalid page' };
    const values = typeof data === 'object' && data !== null ? (data as Record<string, { value?: unknown }>) : {};
    const fault = Object.keys(template.fields).map((field) => faultOf(field, values[field]?.value)).find(Boolean);
    if (fault) return { errcode: 47003, errmsg: `argument invalid! ${fault}` };
    const left = this.quota(touser, template.id);
    if (left < 1) return { errcode: 43101, errmsg: 'user refuse to accept the msg' };
    const messageId = this.system.together(() => {
      this.quotas.put(quotaKey(touser, template.id), left - 1);
      return this.deliver(template, touser, typeof page === 'string' ? page : '', values);
    });
    this.pushes.push(touser, 'subscribe_msg_sent_event', [{ TemplateId: template.id, MsgID: messageId, ErrorCode: '0', ErrorStatus: 'success' }]);
    return { errcode: 0, errmsg: 'ok' };
  }

  private deliver(template: MessageTemplate, openid: string, page: string, values: Record<string, { value?: unknown }>): string {
    const serial = (this.counters.get('messages') ?? 0) + 1;
    this.counters.put('messages', serial);
    const id = String(serial).padStart(9, '0');
    const fields = Object.entries(template.fields).map(([field, label]) => ({ label, value: String(values[field]?.value) }));
    this.messages.put(id, { id, openid, templateId: template.id, title: template.title, fields, page, sentAt: this.now() });
    return id;
  }
}

function faultOf(field: string, value: unknown): string | undefined {
  if (value === undefined || value === null || value === '') return `data.${field}.value is empty`;
  if (typeof value !== 'string' && typeof value !== 'number') return `data.${field}.value invalid`;
  return fieldAccepts(field, String(value)) ? undefined : `data.${field}.value invalid`;
}

function quotaKey(openid: string, templateId: string): string {
  return `${openid}\n${templateId}`;
}
