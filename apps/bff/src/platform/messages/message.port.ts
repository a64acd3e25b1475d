export interface ProofCodeMessage {
  phone: string;
  code: string;
  /** How long the code counts. */
  minutes: number;
}

export type MessageOutcome = { kind: 'accepted' } | { kind: 'unavailable'; detail: string };

/** What carries a text message to a phone. */
export abstract class MessagePort {
  /** Never throws; `unavailable` may still have been sent, a second message does no harm. */
  abstract sendProofCode(message: ProofCodeMessage): Promise<MessageOutcome>;
}
