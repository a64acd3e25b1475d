import type { NotificationKind } from '@kangqiao/contracts';
import { maskName } from '@kangqiao/domain';
import { Injectable } from '@nestjs/common';
import { Sensitive } from '../../platform/access/sensitive';
import { fitSubscribeField, subscribeFieldType } from '../../platform/wechat/subscribe-fields';
import { type SubscribeOutcome, WeChatPort } from '../../platform/wechat/wechat.port';
import { discreet, fillPattern } from './field-pattern';
import { MessageTemplates } from './message-templates';
import type { NotificationContent } from './notifications';

/** One message to one phone. */
export interface PhoneMessage {
  /** Of the notification; what opens when the message is tapped. */
  id: string;
  kind: NotificationKind;
  openid: string;
  personName: string;
  content: NotificationContent;
  /** Nothing of the department may be read on a locked phone. */
  isSensitive: boolean;
}

export type SendOutcome =
  | SubscribeOutcome
  /** Nothing is sent of this kind. */
  | { kind: 'no-template' }
  /** A field of the template cannot be filled from what is known, such as a time without a time. */
  | { kind: 'unfit'; field: string };

const PAGE = 'packages/notifications/open/index';
/** Where a text is wanted and there is none. */
const LOOK_INSIDE: Readonly<Record<string, string>> = { thing: '详情请在小程序内查看', phrase: '请查看' };

/** Writes notifications into the templates of WeChat and sends them. */
@Injectable()
export class SubscribeMessages {
  constructor(
    private readonly wechat: WeChatPort,
    private readonly templates: MessageTemplates,
    private readonly sensitive: Sensitive,
  ) {}

  /** Null where the kind is not sent through WeChat. */
  templateIdOf(kind: NotificationKind): string | null {
    return this.templates.templates[kind]?.id ?? null;
  }

  async send(message: PhoneMessage): Promise<SendOutcome> {
    const { id, kind, openid } = message;
    const template = this.templates.templates[kind];
    if (!template) return { kind: 'no-template' };
    const values = this.#valuesOf(message);
    const data: Record<string, string> = {};
    for (const [field, pattern] of Object.entries(template.fields)) {
      const type = subscribeFieldType(field);
      const text = type && (fitSubscribeField(type, fillPattern(pattern, values)) ?? LOOK_INSIDE[type]);
      if (!text) return { kind: 'unfit', field };
      data[field] = text;
    }
    const page = `${PAGE}?id=${id}`;
    return this.wechat.sendSubscribed({ openid, templateId: template.id, page, state: this.templates.state, data });
  }

  #valuesOf({ content, personName, isSensitive }: PhoneMessage): Record<string, string> {
    const { title, body, fields } = content;
    const values = { title, body, ...fields, person: maskName(personName) };
    return isSensitive || this.sensitive.names(...Object.values(values)) ? discreet(values) : values;
  }
}
