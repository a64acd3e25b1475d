/** A message that reached a phone, as far as the demo goes. */
export interface DeliveredMessage {
  id: string;
  /** A text message, or a subscribe message of WeChat's. */
  channel: 'text' | 'wechat';
  phone: string;
  template: string;
  parameters: Record<string, string>;
  /** As the resident reads it. */
  text: string;
  /** The one-time code in it, if any. */
  code: string | null;
  /** What a tap opens in the mini-program; null = nothing. */
  page: string | null;
  sentAt: string;
}

const KEPT = 500;

/** The provider's templates; parameters in braces. */
const TEMPLATES: Readonly<Record<string, string>> = {
  'proof-code': '【康桥】您的验证码是 {code}，{minutes} 分钟内有效。请勿告诉他人，工作人员不会向您索要。',
  'link-added':
    '【康桥】{holder}从现在起可以代您办理：{allows}。如非您本人同意，请在小程序“谁可代我办理”中解除，或到医院窗口办理。',
};

/** @returns null when the provider has no such template or a parameter is missing */
export function renderTemplate(template: string, parameters: Record<string, string>): string | null {
  const pattern = Object.hasOwn(TEMPLATES, template) ? TEMPLATES[template] : undefined;
  const text = pattern?.replace(/\{(\w+)\}/g, (whole, name: string) => parameters[name] ?? whole);
  return text === undefined || /\{\w+\}/.test(text) ? null : text;
}

/** The messages of all phones, newest first; the oldest are forgotten. */
export class MessageBox {
  private messages: DeliveredMessage[] = [];
  private count = 0;

  deliver(message: Omit<DeliveredMessage, 'id' | 'code'>): DeliveredMessage {
    this.count += 1;
    const delivered = { ...message, id: `${message.channel}-${this.count}`, code: message.parameters['code'] ?? null };
    this.messages = [delivered, ...this.messages].slice(0, KEPT);
    return delivered;
  }

  list(phone?: string): readonly DeliveredMessage[] {
    return phone === undefined ? this.messages : this.messages.filter((message) => message.phone === phone);
  }

  clear(): void {
    this.messages = [];
  }
}
