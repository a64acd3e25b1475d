import type { LinkScope } from '@kangqiao/contracts';
import { Injectable } from '@nestjs/common';
import { Config } from '../../config/config';
import { callUpstream } from '../http/upstream';
import { type LinkAddedMessage, type MessageOutcome, MessagePort, type ProofCodeMessage } from './message.port';

const TIMEOUT_MS = 5_000;
const MAX_BYTES = 16 * 1024;
const ACCEPTED = 202;

const UNNAMED_HOLDER = '一位微信用户';

/** What a link allows, as the message says it. */
const ALLOWANCES: Readonly<Record<LinkScope, string>> = {
  booking: '预约挂号、使用健康卡',
  reports: '预约挂号、使用健康卡、查看报告',
  everything: '预约挂号、使用健康卡、查看报告和健康档案',
};

/** The region's message gateway over HTTP; see docs/wires/messages.md. */
@Injectable()
export class MessageClient extends MessagePort {
  constructor(private readonly config: Config) {
    super();
  }

  override sendProofCode({ phone, code, minutes }: ProofCodeMessage): Promise<MessageOutcome> {
    return this.#send(phone, 'proof-code', { code, minutes: String(minutes) });
  }

  override sendLinkAdded({ phone, holderNameMasked, scope }: LinkAddedMessage): Promise<MessageOutcome> {
    return this.#send(phone, 'link-added', { holder: holderNameMasked ?? UNNAMED_HOLDER, allows: ALLOWANCES[scope] });
  }

  async #send(phone: string, template: string, parameters: Record<string, string>): Promise<MessageOutcome> {
    const { url, token } = this.config.messages;
    const answer = await callUpstream({
      method: 'POST',
      url: new URL(url),
      headers: { authorization: `Bearer ${token.reveal()}`, 'content-type': 'application/json' },
      body: JSON.stringify({ phone, template, parameters }),
      timeoutMs: TIMEOUT_MS,
      maxBytes: MAX_BYTES,
    });
    if (answer.kind === 'silent') return { kind: 'unavailable', detail: answer.detail };
    return answer.status === ACCEPTED
      ? { kind: 'accepted' }
      : { kind: 'unavailable', detail: `status ${answer.status}` };
  }
}
