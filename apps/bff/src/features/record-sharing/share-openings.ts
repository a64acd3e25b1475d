import { timingSafeEqual } from 'node:crypto';
import type { OpenShare, ShareManifest } from '@kangqiao/contracts';
import { localTimeOf } from '@kangqiao/domain';
import { Injectable } from '@nestjs/common';
import { Config } from '../../config/config';
import { Database } from '../../database/database';
import { AuditLog } from '../../platform/audit/audit-event';
import { hashOf, isToken } from '../../platform/auth/token';
import { Clock } from '../../platform/clock';
import { Ids } from '../../platform/ids';
import type { Budget } from '../../platform/limits/budget';
import { Limits } from '../../platform/limits/limits';
import { backgroundTraceId } from '../../platform/trace/trace';
import { Notifications } from '../notifications/notifications';
import { FileTickets } from './file-tickets';
import { passcodeHash } from './share-link';
import { shareState } from './share-state';
import { FHIR } from './shares.service';
import { SharesStore, type StoredShare } from './shares.store';
import { ShareNotFound } from './sharing.errors';
import { isThere } from './sharing-rights';
import { StandingConsents } from './standing-consents';

/** Openings and wrong guesses from one address. */
const BY_ADDRESS: Budget = { name: 'share.address', most: 60, perSeconds: 60 };

export type Opened =
  { kind: 'opened'; manifest: ShareManifest } | { kind: 'wrong-passcode'; remainingAttempts: number };

const MOST_RECIPIENT = 60;

/** What somebody wrote about themselves, on one line. */
const oneLine = (text: string): string => {
  const [...characters] = text.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim();
  return characters.length > MOST_RECIPIENT ? `${characters.slice(0, MOST_RECIPIENT).join('')}…` : characters.join('');
};

/** Lets whoever holds a link and knows its passcode have what it holds; nobody signs in here. */
@Injectable()
export class ShareOpenings {
  constructor(
    private readonly store: SharesStore,
    private readonly consents: StandingConsents,
    private readonly tickets: FileTickets,
    private readonly limits: Limits,
    private readonly database: Database,
    private readonly notifications: Notifications,
    private readonly audit: AuditLog,
    private readonly config: Config,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  /** @throws ShareNotFound for what never was, is over, or was withdrawn, alike; TooManyRequests */
  async open(token: string, request: OpenShare, address: string): Promise<Opened> {
    await this.limits.spend([{ budget: BY_ADDRESS, key: address }]);
    const share = isToken(token) ? await this.store.byToken(hashOf(token)) : null;
    const now = this.clock.now();
    if (!share || shareState(share, now) !== 'open' || !(await this.#isTold(share))) throw new ShareNotFound();
    // The attempt is used before it is judged, so that no number of guesses at a time gets more than there are.
    if (!(await this.store.takeAttempt(share.id, now))) throw new ShareNotFound();
    const isRight = timingSafeEqual(share.passcodeHash, passcodeHash(token, request.passcode ?? ''));
    const recipient = oneLine(request.recipient);
    return isRight ? this.#opened(token, share, recipient, request) : this.#wrong(share, recipient);
  }

  /** The JWE behind an address that a manifest named. @throws ShareNotFound */
  async file(token: string, ticket: string): Promise<string> {
    const share = isToken(token) ? await this.store.byToken(hashOf(token)) : null;
    // The address may be younger than a minute when the share's own time is over.
    const isNamed = share && this.clock.now() < share.expiresAt && this.tickets.isGood(share.id, ticket);
    const content = isNamed ? await this.store.content(share.id) : null;
    if (share === null || content === null || !(await this.#isTold(share))) throw new ShareNotFound();
    return content;
  }

  #isTold({ personId, scope }: StoredShare): Promise<boolean> {
    return this.consents.tell(personId, scope === 'reports');
  }

  async #opened(
    token: string,
    share: StoredShare,
    recipient: string,
    { embeddedLengthMax = Number.POSITIVE_INFINITY }: OpenShare,
  ): Promise<Opened> {
    const at = this.clock.now();
    const content = await this.store.content(share.id);
    const isOpened = await this.database.transaction(async (tx) => {
      if (content === null || !(await isThere(tx, share.personId))) return false;
      if (!(await this.store.takeView(tx, share.id, at))) return false;
      const id = this.ids.next();
      await this.store.addOpening(tx, { id, shareId: share.id, personId: share.personId, recipient, at });
      await this.notifications.add(tx, {
        fact: `share:${share.id}:opening:${id}`,
        kind: 'sharing',
        personId: share.personId,
        purpose: 'record',
        urgent: true,
        title: '您分享的内容被打开了',
        body: `${localTimeOf(at)}，自称“${recipient}”的人打开了您分享的${share.title}。如果不是您授意的，请立即结束分享。`,
        target: { kind: 'share', id: share.id, personId: share.personId },
        fields: {},
      });
      return true;
    });
    if (!isOpened || content === null) throw new ShareNotFound();
    await this.#note(share, recipient, true);
    const location = `${this.config.publicUrl}/shl/${token}/files/${this.tickets.issue(share.id)}`;
    const where = content.length <= embeddedLengthMax ? { embedded: content } : { location };
    return { kind: 'opened', manifest: { files: [{ contentType: FHIR, ...where }] } };
  }

  async #wrong(share: StoredShare, recipient: string): Promise<Opened> {
    const after = await this.store.one(share.personId, share.id);
    const remainingAttempts = Math.max(0, after?.wrongLeft ?? 0);
    if (remainingAttempts === 0) {
      await this.store.lock(share.id);
      await this.database.transaction((tx) =>
        this.notifications.add(tx, {
          fact: `share:${share.id}:locked`,
          kind: 'sharing',
          personId: share.personId,
          purpose: 'record',
          urgent: true,
          title: '您的分享已自动结束',
          body: `有人多次输错口令，您分享的${share.title}已经结束，没有被打开。需要时请重新分享。`,
          target: { kind: 'share', id: share.id, personId: share.personId },
          fields: {},
        }),
      );
    }
    await this.#note(share, recipient, false);
    return { kind: 'wrong-passcode', remainingAttempts };
  }

  #note({ personId, title }: StoredShare, recipient: string, isOpened: boolean): Promise<void> {
    return this.audit.record({
      actor: { kind: 'recipient' },
      personId,
      action: 'share.open',
      hospitalId: null,
      subject: `${title}（自称“${recipient}”）`,
      ...(isOpened ? { outcome: 'done', code: null } : { outcome: 'refused', code: 'PROOF_REFUSED' }),
      traceId: backgroundTraceId(),
    });
  }
}
