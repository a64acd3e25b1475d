import type { LinkScope } from '@kangqiao/contracts';

export interface ProofCodeMessage {
  phone: string;
  code: string;
  /** How long the code counts. */
  minutes: number;
}

/** Somebody may act for the one who holds this phone from now on. */
export interface LinkAddedMessage {
  phone: string;
  /** Such as `王*红`; null when the holder never proved who they are. */
  holderNameMasked: string | null;
  /** What the link allows. */
  scope: LinkScope;
}

export type MessageOutcome = { kind: 'accepted' } | { kind: 'unavailable'; detail: string };

/** What carries a text message to a phone. None of these throws; `unavailable` may still have been sent. */
export abstract class MessagePort {
  /** A second message does no harm: each code counts for its own attempt. */
  abstract sendProofCode(message: ProofCodeMessage): Promise<MessageOutcome>;

  abstract sendLinkAdded(message: LinkAddedMessage): Promise<MessageOutcome>;
}
