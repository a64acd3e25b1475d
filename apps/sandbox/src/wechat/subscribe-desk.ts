import type { HospitalClock } from '../hospital/clock';
import { isRecord } from '../input';
import type { MessageBox } from '../messages/message-box';
import type { Person } from '../world/model';
import { failure, type WechatFailure } from './failures';
import { identityOf } from './identities';
import { fitsField, SUBSCRIBE_TEMPLATES, type SubscribeTemplate } from './subscribe-templates';

const STATES: readonly unknown[] = ['developer', 'trial', 'formal'];
const PAGE = /^(pages|packages)\/[\w/-]+(\?.*)?$/;

/** How many messages of a template a resident still takes. */
export interface SubscriptionView {
  signInCode: string;
  templateId: string;
  left: number;
}

/** WeChat's one-time subscriptions: each consent lets one message of its template through. */
export class SubscribeDesk {
  private readonly left = new Map<string, SubscriptionView>();

  constructor(
    private readonly people: () => readonly Person[],
    private readonly box: MessageBox,
    private readonly clock: HospitalClock,
  ) {}

  /** What the phone's dialog does when it is accepted. Null = there is no such resident or template. */
  accept(signInCode: string, templateIds: readonly string[]): SubscriptionView[] | null {
    const known = this.people().some((one) => one.signInCode === signInCode);
    if (!known || !templateIds.every((id) => SUBSCRIBE_TEMPLATES.some((one) => one.id === id))) return null;
    return templateIds.map((templateId) => {
      const key = `${signInCode} ${templateId}`;
      const view = { signInCode, templateId, left: (this.left.get(key)?.left ?? 0) + 1 };
      this.left.set(key, view);
      return view;
    });
  }

  list(): SubscriptionView[] {
    return [...this.left.values()];
  }

  clear(): void {
    this.left.clear();
  }

  /** `message/subscribe/send`: refuses in WeChat's order and words; what goes through is on the phone. */
  send(body: Record<string, unknown>): object | WechatFailure {
    const { touser, template_id: templateId, page, miniprogram_state: state = 'formal', data } = body;
    const person = this.people().find((one) => identityOf(one.signInCode).openid === touser);
    if (!person) return failure(40003, 'invalid openid');
    const template = SUBSCRIBE_TEMPLATES.find(({ id }) => id === templateId);
    if (!template) return failure(40037, 'invalid template_id');
    if (!STATES.includes(state)) return failure(47003, 'argument invalid! miniprogram_state');
    if (page !== undefined && (typeof page !== 'string' || !PAGE.test(page))) return failure(41030, 'invalid page');
    const values = valuesIn(data, template);
    if ('errcode' in values) return values;
    const subscription = this.left.get(`${person.signInCode} ${template.id}`);
    if (!subscription?.left) return failure(43101, 'user refuse to accept the msg');
    subscription.left -= 1;
    this.box.deliver({
      channel: 'wechat',
      phone: person.phone,
      template: template.id,
      parameters: values.values,
      text: textOf(template, values.values),
      page: typeof page === 'string' ? page : null,
      sentAt: this.clock.now().toISOString(),
    });
    return { errcode: 0, errmsg: 'ok' };
  }
}

function valuesIn(data: unknown, { fields }: SubscribeTemplate): { values: Record<string, string> } | WechatFailure {
  const given = isRecord(data) ? data : {};
  const values: Record<string, string> = {};
  for (const field of Object.keys(fields)) {
    const member = given[field];
    const value = isRecord(member) ? member['value'] : undefined;
    if (typeof value !== 'string' || value === '')
      return failure(47003, `argument invalid! data.${field}.value is empty`);
    if (!fitsField(field, value)) return failure(47003, `argument invalid! data.${field}.value invalid`);
    values[field] = value;
  }
  return { values };
}

const textOf = ({ title, fields }: SubscribeTemplate, values: Record<string, string>): string =>
  [`【${title}】`, ...Object.entries(fields).map(([field, label]) => `${label}：${values[field] ?? ''}`)].join('\n');
