import {
  type LinkAddedMessage,
  type MessageOutcome,
  MessagePort,
  type ProofCodeMessage,
} from '../platform/messages/message.port';
import { type CodeExchange, WeChatPort } from '../features/sign-in/wechat.port';

/** Every code belongs to the WeChat user of that name, unless told otherwise. */
export class FakeWeChat extends WeChatPort {
  next: CodeExchange | null = null;

  override async exchange(code: string): Promise<CodeExchange> {
    const told = this.next;
    this.next = null;
    return told ?? { kind: 'identified', openid: `openid-of-${code}` };
  }
}

/** Keeps what was sent. */
export class FakeMessages extends MessagePort {
  readonly sent: ProofCodeMessage[] = [];
  readonly linksAdded: LinkAddedMessage[] = [];
  isDown = false;

  override async sendProofCode(message: ProofCodeMessage): Promise<MessageOutcome> {
    if (this.isDown) return { kind: 'unavailable', detail: 'told so' };
    this.sent.push(message);
    return { kind: 'accepted' };
  }

  override async sendLinkAdded(message: LinkAddedMessage): Promise<MessageOutcome> {
    if (this.isDown) return { kind: 'unavailable', detail: 'told so' };
    this.linksAdded.push(message);
    return { kind: 'accepted' };
  }

  /** The code that was sent last. */
  lastCode(): string {
    const last = this.sent.at(-1);
    if (!last) throw new Error('no message was sent');
    return last.code;
  }
}
