import { Injectable } from '@nestjs/common';
import { Config } from '../../config/config';
import { callUpstream } from '../http/upstream';
import { type MessageOutcome, MessagePort, type ProofCodeMessage } from './message.port';

const TIMEOUT_MS = 5_000;
const MAX_BYTES = 16 * 1024;
const ACCEPTED = 202;

/** The region's message gateway over HTTP; see docs/wires/messages.md. */
@Injectable()
export class MessageClient extends MessagePort {
  constructor(private readonly config: Config) {
    super();
  }

  override async sendProofCode({ phone, code, minutes }: ProofCodeMessage): Promise<MessageOutcome> {
    const { url, token } = this.config.messages;
    const answer = await callUpstream({
      method: 'POST',
      url: new URL(url),
      headers: { authorization: `Bearer ${token.reveal()}`, 'content-type': 'application/json' },
      body: JSON.stringify({ phone, template: 'proof-code', parameters: { code, minutes: String(minutes) } }),
      timeoutMs: TIMEOUT_MS,
      maxBytes: MAX_BYTES,
    });
    if (answer.kind === 'silent') return { kind: 'unavailable', detail: answer.detail };
    return answer.status === ACCEPTED
      ? { kind: 'accepted' }
      : { kind: 'unavailable', detail: `status ${answer.status}` };
  }
}
