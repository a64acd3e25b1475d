import type { Clock } from '../platform/clock';
import {
  type LinkAddedMessage,
  type MessageOutcome,
  MessagePort,
  type ProofCodeMessage,
} from '../platform/messages/message.port';
import {
  type CodeExchange,
  type FaceResult,
  type FaceStart,
  type FaceSubject,
  type IdCardAnswer,
  type Photo,
  type PhoneAnswer,
  type RiskAnswer,
  type SubscribeMessage,
  type SubscribeOutcome,
  WeChatPort,
} from '../platform/wechat/wechat.port';

const FACE_LIFE_MS = 3_600_000;

/**
 * Every login code belongs to the WeChat user of that name, every phone code is the number itself, and faces are
 * compared as `faces` says, unless told otherwise for the next call.
 */
export class FakeWeChat extends WeChatPort {
  next: CodeExchange | null = null;
  nextPhone: PhoneAnswer | null = null;
  nextFace: FaceStart | null = null;
  /** How comparisons end, by the id of each; pending unless told. */
  readonly faces = new Map<string, FaceResult>();
  /** How risky users are, by openid; not at all unless told. */
  readonly ranks = new Map<string, number | 'unavailable'>();
  /** The comparisons that were begun, the newest last. */
  readonly started: (FaceSubject & { verifyId: string })[] = [];

  /** What is read from every photograph; no card unless told. */
  reading: IdCardAnswer | (() => Promise<IdCardAnswer>) = { kind: 'no-card' };
  /** The photographs that were to be read, the newest last. */
  readonly photos: Photo[] = [];

  /** What every subscribe message meets; accepted unless told. */
  subscribing: SubscribeOutcome = { kind: 'accepted' };
  /** The subscribe messages that were accepted, the newest last. */
  readonly subscribed: SubscribeMessage[] = [];

  constructor(private readonly clock: Clock) {
    super();
  }

  override async exchange(code: string): Promise<CodeExchange> {
    const told = this.next;
    this.next = null;
    return told ?? { kind: 'identified', openid: `openid-of-${code}` };
  }

  override async phoneNumber(code: string): Promise<PhoneAnswer> {
    const told = this.nextPhone;
    this.nextPhone = null;
    return told ?? { kind: 'known', phone: code };
  }

  override async riskRank(openid: string): Promise<RiskAnswer> {
    const rank = this.ranks.get(openid) ?? 0;
    return rank === 'unavailable' ? { kind: 'unavailable', detail: 'told so' } : { kind: 'ranked', rank };
  }

  override async startFace(subject: FaceSubject): Promise<FaceStart> {
    const told = this.nextFace;
    this.nextFace = null;
    if (told) return told;
    if (subject.document.type !== 'resident-id') return { kind: 'refused' };
    const verifyId = `face-${this.started.length + 1}`;
    this.started.push({ ...subject, verifyId });
    return { kind: 'started', verifyId, expiresAt: new Date(this.clock.now().getTime() + FACE_LIFE_MS) };
  }

  /** As WeChat does, knows only a comparison that was begun with the same values. */
  override async faceResult(subject: FaceSubject & { verifyId: string }): Promise<FaceResult> {
    const isKnown = this.started.some(
      ({ verifyId, reference, name, openid, document }) =>
        verifyId === subject.verifyId &&
        reference === subject.reference &&
        name === subject.name &&
        openid === subject.openid &&
        document.number === subject.document.number,
    );
    if (!isKnown) return { kind: 'unavailable', detail: 'no such comparison' };
    return this.faces.get(subject.verifyId) ?? { kind: 'pending' };
  }

  override async readIdCard(photo: Photo): Promise<IdCardAnswer> {
    this.photos.push(photo);
    return typeof this.reading === 'function' ? this.reading() : this.reading;
  }

  override async sendSubscribed(message: SubscribeMessage): Promise<SubscribeOutcome> {
    if (this.subscribing.kind === 'accepted') this.subscribed.push(message);
    return this.subscribing;
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
