import type { IdentityDocument } from '@kangqiao/contracts';

/** WeChat did not answer, or answered that it cannot now. `detail` is for the log and holds nothing of the answer's text. */
export interface WeChatUnavailable {
  kind: 'unavailable';
  detail: string;
}

export type CodeExchange =
  | { kind: 'identified'; openid: string }
  /** `code`: wrong, used or older than five minutes. `risk`: WeChat holds this user for dangerous and lets nobody in. */
  | { kind: 'refused'; reason: 'code' | 'risk' }
  /** This user asked too often (WeChat allows a hundred a minute). */
  | { kind: 'busy' }
  | WeChatUnavailable;

export type PhoneAnswer =
  /** A mainland mobile number, eleven digits. */
  | { kind: 'known'; phone: string }
  /** WeChat does not accept this code: wrong, used or older than five minutes. */
  | { kind: 'refused' }
  /** A number of another country than mainland China. */
  | { kind: 'unsupported-country' }
  | WeChatUnavailable;

/** Whose face is to be compared. The same four values for starting and for asking: WeChat checks them. */
export interface FaceSubject {
  /** The caller's own name of this attempt, never used before: 5 to 32 of letters, digits, `_` and `-`. */
  reference: string;
  /** As in the document. */
  name: string;
  /** Only `resident-id` can be compared. */
  document: IdentityDocument;
  /** In front of whose phone it happens. */
  openid: string;
}

export type FaceStart =
  /** `verifyId` is what the phone gives to `wx.requestFacialVerify`, until `expiresAt`. */
  | { kind: 'started'; verifyId: string; expiresAt: Date }
  /** A document that WeChat cannot compare faces with. */
  | { kind: 'refused' }
  | WeChatUnavailable;

export type FaceResult =
  { kind: 'passed' } | { kind: 'failed' } /** Not done yet. */ | { kind: 'pending' } | WeChatUnavailable;

/** Which version of the mini-program a message opens. */
export const MINIPROGRAM_STATES = ['formal', 'trial', 'developer'] as const;
export type MiniprogramState = (typeof MINIPROGRAM_STATES)[number];

/** One message of a template that the user agreed to receive, once for each consent. */
export interface SubscribeMessage {
  openid: string;
  templateId: string;
  /** Where a tap leads: a path of the mini-program with its query, without a leading slash. */
  page: string;
  state: MiniprogramState;
  /** By the names of the template's fields, such as `thing1`; each as `fitSubscribeField` made it. */
  data: Readonly<Record<string, string>>;
}

export type SubscribeOutcome =
  | { kind: 'accepted' }
  /**
   * It cannot get through, however often it is tried. `not-subscribed`: the user has no consent left or takes none;
   * `unknown-user`: the openid is none of this app's; the others are ours to mend. `detail` is for the log.
   */
  | {
      kind: 'refused';
      reason: 'not-subscribed' | 'unknown-user' | 'template' | 'page' | 'data' | 'forbidden';
      detail: string;
    }
  | WeChatUnavailable;

/** How risky WeChat holds a user for: 0 = not, 4 = most. */
export type RiskAnswer = { kind: 'ranked'; rank: number } | WeChatUnavailable;

/** A picture as a phone took it. */
export interface Photo {
  /** Less than 2 MiB. */
  bytes: Buffer;
  type: 'image/jpeg' | 'image/png';
}

export type IdCardAnswer =
  /** What WeChat made out on the side with the portrait; null = not made out. Nothing of it is proved. */
  | {
      kind: 'read';
      name: string | null;
      number: string | null;
      /** `男` or `女`. */
      gender: string | null;
      /** Without 族, such as `汉`. */
      nation: string | null;
      address: string | null;
    }
  /** No identity card is on the picture. */
  | { kind: 'no-card' }
  /** The side with the national emblem. */
  | { kind: 'back' }
  /** WeChat cannot open the picture. */
  | { kind: 'undecodable' }
  /** The app has no readings left, today or at all. `detail` is for the log. */
  | { kind: 'out-of-quota'; detail: string }
  | WeChatUnavailable;

/** What WeChat's servers say about its users. Nothing here throws; see docs/wires/wechat.md. */
export abstract class WeChatPort {
  /** Whose login code this is. A code works once, so this is never tried again. */
  abstract exchange(code: string): Promise<CodeExchange>;

  /** The phone number behind the one-time code of WeChat's phone-number button; WeChat may charge for it. */
  abstract phoneNumber(code: string): Promise<PhoneAnswer>;

  /** How risky this user is, who comes from that address. */
  abstract riskRank(openid: string, address: string): Promise<RiskAnswer>;

  /** Begins to compare a face with the picture that the authorities hold for this document. */
  abstract startFace(subject: FaceSubject): Promise<FaceStart>;

  /** How the comparison ended, as WeChat itself says; what a phone says of it counts for nothing. */
  abstract faceResult(subject: FaceSubject & { verifyId: string }): Promise<FaceResult>;

  /** What stands on an identity card; the app pays for each reading. WeChat is sent the picture and nothing else. */
  abstract readIdCard(photo: Photo): Promise<IdCardAnswer>;

  /** Sends a subscribe message; sent again after silence, the user may see it twice. */
  abstract sendSubscribed(message: SubscribeMessage): Promise<SubscribeOutcome>;
}
