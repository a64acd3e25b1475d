import { SHARE_MINUTES, SHARE_WRONG_PASSCODES } from '@kangqiao/contracts';
import type { CreatedShare, CreateShare, Share, ShareList } from '@kangqiao/contracts';
import { daysBetween } from '@kangqiao/domain';
import { ipsDocument, ipsText } from '@kangqiao/ips';
import { inEnglish, type Say } from '@kangqiao/language';
import { Injectable } from '@nestjs/common';
import { Config } from '../../config/config';
import { PatientAccess, type PersonFor } from '../../platform/access/patient-access';
import { requireFreshCheck } from '../../platform/auth/fresh-check';
import type { SignedInResident } from '../../platform/auth/signed-in-resident';
import { hashOf } from '../../platform/auth/token';
import { Clock } from '../../platform/clock';
import { Ids } from '../../platform/ids';
import type { Budget } from '../../platform/limits/budget';
import { Limits } from '../../platform/limits/limits';
import { type Extent, MOST_SHARED_REPORTS, RecordBook } from '../record-export/record-book';
import { newSecrets, passcodeHash, sealFile, shareLink } from './share-link';
import { toShare } from './shares.mapper';
import { SharesStore } from './shares.store';
import { ShareNotFound, ShareSpanRefused } from './sharing.errors';
import { endOfGift } from './sharing-rights';

export const FHIR = 'application/fhir+json';
/** Most of them ask every hospital. */
const BY_ACCOUNT: Budget = { name: 'share.account', most: 20, perSeconds: 60 * 60 };
const LISTED_MS = 30 * 24 * 60 * 60 * 1000;
const MOST_DAYS = 366;

const extentOf = ({ scope, from = '', to = '', visitId, withNotes = false }: CreateShare): Extent => {
  if (scope === 'reports') {
    const days = daysBetween(from, to);
    if (days < 0 || days > MOST_DAYS) throw new ShareSpanRefused();
  }
  return {
    summary: scope === 'summary',
    reports: scope === 'reports' ? { from, to } : null,
    mostReports: MOST_SHARED_REPORTS,
    visitId: scope === 'visit' ? (visitId ?? '') : null,
    history: null,
    // Notes are on entries of the record; reports have none.
    notes: withNotes && scope !== 'reports',
  };
};

const titleOf = ({ scope, from, to }: CreateShare, visitDay: string | undefined): string => {
  switch (scope) {
    case 'summary':
      return '健康档案摘要';
    case 'reports':
      return `${from} 至 ${to} 的报告`;
    case 'visit':
      return `${visitDay} 的就诊记录`;
  }
};

/** In both languages: the page that a doctor opens shows the half that it speaks. */
const labelOf = (title: string): string => `康桥：${title} / ${inEnglish(title)}`;

/** What residents do with their shares. */
@Injectable()
export class SharesService {
  constructor(
    private readonly access: PatientAccess,
    private readonly book: RecordBook,
    private readonly store: SharesStore,
    private readonly limits: Limits,
    private readonly config: Config,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  /**
   * Encrypts what is shared with a key that goes into the link and is forgotten here.
   * @throws ShareSpanRefused, TooManyRequests, AppError STEP_UP_REQUIRED, and what gathering the content throws
   */
  async create(
    resident: SignedInResident,
    personId: string,
    request: CreateShare,
    { language }: Say,
  ): Promise<CreatedShare> {
    const person = await this.access.require(resident, personId, 'record');
    const now = this.clock.now();
    requireFreshCheck(resident, now);
    const wish: CreateShare = request.visitId === undefined ? request : { ...request, scope: 'visit' };
    const extent = extentOf(wish);
    const spend = () => this.limits.spend([{ budget: BY_ACCOUNT, key: resident.accountId }]);
    // A visit is looked up as on its own page, and one that is not there costs nothing.
    if (extent.visitId === null) await spend();
    const gathered = await this.book.gather(resident, person, extent);
    if (extent.visitId !== null) await spend();
    const id = this.ids.next();
    const title = titleOf(wish, gathered.visit?.occurredOn);
    const { name, sex, birthDate } = person;
    // A doctor needs to know who it is about; numbers are not needed for that.
    const document = ipsDocument({
      id,
      at: now,
      person: { name, sex, birthDate, document: null, phone: null },
      ...gathered,
      // Nobody here can translate it once it is sealed: whoever opens it chooses.
      languages: language === 'en' ? ['en', 'zh'] : ['zh', 'en'],
    });
    const secrets = newSecrets();
    const share = {
      ...{ id, personId, scope: wish.scope, title, viewsAllowed: request.views, viewsLeft: request.views },
      ...{ wrongLeft: SHARE_WRONG_PASSCODES, createdAt: now, endedAt: null },
      expiresAt: endOfGift(now, SHARE_MINUTES * 60 * 1000, person),
    };
    const sealed = {
      ...share,
      tokenHash: hashOf(secrets.token),
      passcodeHash: passcodeHash(secrets.token, secrets.passcode),
      content: await sealFile(secrets.key, FHIR, Buffer.from(ipsText(document))),
    };
    await this.store.add(sealed, { ...person, personId, accountId: resident.accountId });
    resident.subject.title = title;
    const { publicUrl } = this.config;
    const link = shareLink(secrets, { publicUrl, expiresAt: share.expiresAt, label: labelOf(title) });
    return {
      share: toShare(share, [], now),
      link,
      viewerUrl: `${publicUrl}/doctor#${link}`,
      passcode: secrets.passcode,
    };
  }

  async list(resident: SignedInResident, personId: string): Promise<ShareList> {
    const person = await this.access.require(resident, personId, 'record');
    const now = this.clock.now();
    const shares = await this.store.ofPerson(person.id, new Date(now.getTime() - LISTED_MS));
    const openings = await this.store.openings(shares.map(({ id }) => id));
    return {
      items: shares.map((share) =>
        toShare(
          share,
          openings.filter(({ shareId }) => shareId === share.id),
          now,
        ),
      ),
    };
  }

  /** At once: what has not been opened yet cannot be. Ending it again changes nothing. */
  async end(resident: SignedInResident, personId: string, shareId: string): Promise<Share> {
    const person = await this.access.require(resident, personId, 'record');
    const share = await this.#require(person, shareId);
    resident.subject.title = share.title;
    await this.store.end(share.id, this.clock.now());
    const ended = await this.#require(person, shareId);
    return toShare(ended, await this.store.openings([shareId]), this.clock.now());
  }

  async #require({ id }: PersonFor<'record'>, shareId: string) {
    const share = await this.store.one(id, shareId);
    if (!share) throw new ShareNotFound();
    return share;
  }

  /** Forgets the contents of what is over. */
  async tidy(): Promise<void> {
    const now = this.clock.now();
    await this.store.tidy(now, new Date(now.getTime() - LISTED_MS));
  }
}
