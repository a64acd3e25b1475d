import type { ChangeLink, Link, LinkCapacity, LinkList } from '@kangqiao/contracts';
import { isoWithOffset, localDateOf, maskName, maskPhone } from '@kangqiao/domain';
import { Injectable } from '@nestjs/common';
import { PatientAccess } from '../../platform/access/patient-access';
import type { SignedInResident } from '../../platform/auth/signed-in-resident';
import { Clock } from '../../platform/clock';
import { FieldRefused, LinkNotFound, LinkStays } from './family.errors';
import { endSharing } from '../record-sharing/sharing-rights';
import { endOfLastDay } from '../people/link-ends';
import { linkActions, type LinkView } from './link.policy';
import { type HeldLink, LinksStore } from './links.store';

/** The person's own view, or the guardian's, of everybody who may act for them. */
interface Viewer {
  accountId: string;
  capacity: LinkCapacity;
}

const viewOf = (viewer: Viewer, link: HeldLink, links: readonly HeldLink[]): LinkView => ({
  viewer: viewer.capacity,
  capacity: link.capacity,
  selves: links.filter(({ capacity }) => capacity === 'self').length,
});

const toLink = (viewer: Viewer, link: HeldLink, links: readonly HeldLink[]): Link => ({
  id: link.id,
  mine: link.accountId === viewer.accountId,
  holderNameMasked: link.holderName === null ? null : maskName(link.holderName),
  holderSex: link.holderSex,
  holderPhoneMasked: link.holderPhone === null ? null : maskPhone(link.holderPhone),
  relation: link.relation,
  capacity: link.capacity,
  scope: link.scope,
  sensitiveShown: link.sensitiveShown,
  method: link.method,
  since: isoWithOffset(link.since),
  expiresAt: link.expiresAt && isoWithOffset(link.expiresAt),
  actions: linkActions(viewOf(viewer, link, links)),
});

/** Left as it was unless told. */
const endAfter = ({ expiresAt }: HeldLink, until: ChangeLink['until']): Date | null => {
  if (until === undefined) return expiresAt;
  return until === null ? null : endOfLastDay(until);
};

const endOf = ({ expiresAt }: HeldLink): number => expiresAt?.getTime() ?? Number.POSITIVE_INFINITY;

/** Whether the holder may see less of the record now, or not for as long. */
const isNarrower = (now: HeldLink, before: HeldLink): boolean =>
  endOf(now) < endOf(before) ||
  (before.scope === 'everything' && now.scope !== 'everything') ||
  (before.sensitiveShown && !now.sensitiveShown);

@Injectable()
export class LinksService {
  constructor(
    private readonly access: PatientAccess,
    private readonly links: LinksStore,
    private readonly clock: Clock,
  ) {}

  async list(resident: SignedInResident, personId: string): Promise<LinkList> {
    const viewer = await this.#viewer(resident, personId);
    const links = await this.links.of(personId);
    return { items: links.map((link) => toLink(viewer, link, links)) };
  }

  async change(resident: SignedInResident, personId: string, linkId: string, request: ChangeLink): Promise<Link> {
    const viewer = await this.#viewer(resident, personId);
    if (request.until && request.until < localDateOf(this.clock.now())) {
      throw new FieldRefused('until', '最后一天不能早于今天');
    }
    return this.links.change(personId, async (tx, links) => {
      const link = this.#one(links, linkId);
      if (!linkActions(viewOf(viewer, link, links)).change) throw new LinkStays('该授权的范围不能修改');
      const changed: HeldLink = {
        ...link,
        scope: request.scope ?? link.scope,
        sensitiveShown: request.sensitiveShown ?? link.sensitiveShown,
        expiresAt: endAfter(link, request.until),
      };
      await this.links.setTerms(tx, link, personId, changed);
      if (isNarrower(changed, link)) await endSharing(tx, personId, this.clock.now());
      return toLink(viewer, changed, links);
    });
  }

  async revoke(resident: SignedInResident, personId: string, linkId: string): Promise<void> {
    const viewer = await this.#viewer(resident, personId);
    await this.links.change(personId, async (tx, links) => {
      const link = this.#one(links, linkId);
      if (!linkActions(viewOf(viewer, link, links)).revoke) throw new LinkStays('该授权不能由您解除');
      await this.links.remove(tx, link, personId);
      await endSharing(tx, personId, this.clock.now());
    });
  }

  async #viewer(resident: SignedInResident, personId: string): Promise<Viewer> {
    await this.access.require(resident, personId, 'manage');
    const own = resident.links.find((link) => link.personId === personId);
    return { accountId: resident.accountId, capacity: own?.capacity ?? 'family' };
  }

  #one(links: readonly HeldLink[], linkId: string): HeldLink {
    const link = links.find(({ id }) => id === linkId);
    if (!link) throw new LinkNotFound();
    return link;
  }
}
