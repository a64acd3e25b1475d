import type { DrawnOrder, JoinRelease, Release, ReleaseTickets } from '@kangqiao/contracts';
import { daysBetween, localDateOf } from '@kangqiao/domain';
import type { Hospital } from '@kangqiao/his-port';
import { SharedReads } from '@kangqiao/his-resilience';
import { Injectable } from '@nestjs/common';
import { Hospitals } from '../../hospitals/hospitals';
import { PatientAccess } from '../../platform/access/patient-access';
import type { SignedInResident } from '../../platform/auth/signed-in-resident';
import { Clock } from '../../platform/clock';
import { Ids } from '../../platform/ids';
import { AppLogger } from '../../platform/logging/logger';
import { TooManyRequests } from '../../platform/limits/limits.errors';
import { AdmissionStore, type RoomState, type RoomView } from './admission-store';
import { JoiningRefused, PassRequired, ReleaseNotFound, RoomClosed } from './admission.errors';
import { toRelease, toTicket } from './admission.mapper';
import { commitmentOf, drawnValue, entryOf, newSeed } from './draw';
import { requestDoubt, tapDoubt } from './human-timing';
import { Passes } from './passes';
import { currentRelease, phaseOf, readReleaseId, type ReleaseDay, releaseOn } from './release-day';
import { RiskCheck } from './risk-check';

/** Releases can be asked for from that many days ago to that many days ahead. */
const DAYS_AROUND = 2;
const DRAWN_A_PAGE = 500;
const SLOW_DOWN_SECONDS = 3;

/** Whose turn it is while a hospital releases numbers. */
@Injectable()
export class WaitingRooms {
  /** What is the same for everybody is asked for once by all who ask at one time, and not kept. */
  readonly #states = new SharedReads(0, () => this.clock.now().getTime());
  readonly #seeds = new SharedReads(0, () => this.clock.now().getTime());

  constructor(
    private readonly hospitals: Hospitals,
    private readonly store: AdmissionStore,
    private readonly access: PatientAccess,
    private readonly passes: Passes,
    private readonly risk: RiskCheck,
    private readonly clock: Clock,
    private readonly ids: Ids,
    private readonly logger: AppLogger,
  ) {}

  /** @throws ReleaseNotFound, HospitalNotFound */
  named(id: string): ReleaseDay {
    const { hospitalId, day } = readReleaseId(id) ?? {};
    if (hospitalId === undefined || day === undefined) throw new ReleaseNotFound();
    if (Math.abs(daysBetween(localDateOf(this.clock.now()), day)) > DAYS_AROUND) throw new ReleaseNotFound();
    const release = releaseOn(this.hospitals.of(hospitalId), day);
    if (!release) throw new ReleaseNotFound();
    return release;
  }

  /** The release that is under way at a hospital or comes next. @throws ReleaseNotFound, HospitalNotFound */
  async current(resident: SignedInResident, hospitalId: string): Promise<Release> {
    const release = currentRelease(this.hospitals.of(hospitalId), this.clock.now());
    if (!release) throw new ReleaseNotFound();
    return this.#show(resident, release);
  }

  async one(resident: SignedInResident, id: string): Promise<Release> {
    return this.#show(resident, this.named(id));
  }

  /** What the account waits for; the one question that a waiting phone repeats. */
  async mine(resident: SignedInResident, id: string): Promise<ReleaseTickets> {
    const release = this.named(id);
    const now = this.clock.now();
    const view = await this.store.look(release, resident.accountId, now.getTime());
    const doubt = requestDoubt(view.asked);
    if (doubt && view.tickets.some(({ order }) => order !== 'last'))
      await this.store.doubt(release, resident.accountId, now.getTime());
    if (doubt === 'too-many') throw new TooManyRequests(SLOW_DOWN_SECONDS);
    return this.#tickets(resident, release, view, now);
  }

  async join(resident: SignedInResident, id: string, request: JoinRelease, address: string): Promise<ReleaseTickets> {
    const person = await this.access.require(resident, request.personId, 'book');
    const release = this.named(id);
    resident.subject.hospitalId = release.hospitalId;
    const now = this.clock.now();
    await this.#requireOpen(release, now);
    const shownAt = this.passes.shownAt(release.id, resident.accountId, request.entry, now);
    const entry = entryOf(release.id, person.id);
    const joined = await this.store.join(
      release,
      {
        ticketId: this.ids.next(),
        personId: person.id,
        accountId: resident.accountId,
        device: request.device,
        entry,
        drawn: drawnValue(await this.#seedOf(release, now), entry),
        isDoubted: shownAt === null || tapDoubt(shownAt, now) !== null,
      },
      now.getTime(),
    );
    const { ticketsPerAccount: account, ticketsPerDevice: device } = release.room;
    if (joined.kind !== 'joined') throw new JoiningRefused(joined.kind, { account, device });
    this.risk.consider(release, resident.accountId, address);
    const view = await this.store.look(release, resident.accountId, now.getTime());
    return this.#tickets(resident, release, view, now);
  }

  async leave(resident: SignedInResident, id: string, ticketId: string): Promise<void> {
    await this.store.leave(this.named(id), resident.accountId, ticketId, this.clock.now().getTime());
  }

  /** The order as it was drawn, for whoever wants to check it; nothing of it before the release. */
  async drawnOrder(id: string, cursor: string): Promise<DrawnOrder> {
    const release = this.named(id);
    const now = this.clock.now();
    if (now < release.releasesAt) throw new RoomClosed('放号后才公布抽签顺序');
    const from = Number(cursor);
    const places = await this.store.drawnOrder(release, from, DRAWN_A_PAGE + 1);
    const seed = await this.#seedOf(release, now);
    return {
      commitment: commitmentOf(seed),
      seed,
      items: places
        .slice(0, DRAWN_A_PAGE)
        .flatMap(({ entry, order }) => (order === 'arrival' ? [] : [{ entry, order }])),
      nextCursor: places.length > DRAWN_A_PAGE ? String(from + DRAWN_A_PAGE) : null,
    };
  }

  /**
   * Numbers of the day that is being released are for whoever was let in; all other days are open to everybody.
   * @throws PassRequired
   */
  async requireTurn(
    { accountId }: Pick<SignedInResident, 'accountId'>,
    hospital: Hospital,
    { personId, visitDate, pass }: { personId: string; visitDate: string; pass: string | undefined },
  ): Promise<void> {
    const now = this.clock.now();
    const release = currentRelease(hospital, now);
    if (release?.visitDate !== visitDate || phaseOf(release, now) !== 'under-way') return;
    const subject = { releaseId: release.id, accountId, personId };
    if (pass !== undefined && this.passes.isValid(subject, pass, now)) return;
    const { ending } = await this.#stateOf(release, now);
    if (ending === null) throw new PassRequired();
  }

  /** A number of that day was taken by who was let in; what became of the note holds nobody up. */
  took(hospital: Hospital, visitDate: string, personId: string): void {
    const now = this.clock.now();
    const release = currentRelease(hospital, now);
    if (release?.visitDate !== visitDate || phaseOf(release, now) !== 'under-way') return;
    this.store
      .took(release, personId, now.getTime())
      .catch((error: unknown) => this.logger.warn({ error }, 'a number that was taken could not be noted'));
  }

  async #requireOpen(release: ReleaseDay, now: Date): Promise<void> {
    const phase = phaseOf(release, now);
    if (phase === 'scheduled') throw new RoomClosed('候诊室尚未开放，请稍后再来');
    if (phase === 'over') throw new RoomClosed('本次放号已结束，无需排队，可直接查看剩余号源');
    if (phase === 'gathering') return;
    const { ending } = await this.#stateOf(release, now);
    if (ending !== null) throw new RoomClosed('本次放出的号已约完，无需再排队');
  }

  #stateOf(release: ReleaseDay, now: Date): Promise<RoomState> {
    return this.#states.read(release.id, () => this.store.stateOf(release, now.getTime()));
  }

  #seedOf(release: ReleaseDay, now: Date): Promise<string> {
    return this.#seeds.read(release.id, () => this.store.seedOf(release, newSeed(), now.getTime()));
  }

  async #show(resident: SignedInResident, release: ReleaseDay): Promise<Release> {
    const now = this.clock.now();
    const state = await this.#stateOf(release, now);
    return this.#release(resident, release, state, now, null);
  }

  async #tickets(resident: SignedInResident, release: ReleaseDay, view: RoomView, now: Date): Promise<ReleaseTickets> {
    const items = view.tickets.map((ticket) => toTicket(release, ticket, view, now, this.passes));
    const estimates = items.flatMap(({ estimateSeconds }) => (estimateSeconds === null ? [] : [estimateSeconds]));
    const soonest = estimates.length === 0 ? null : Math.min(...estimates);
    return { release: await this.#release(resident, release, view, now, soonest), items };
  }

  async #release(
    { accountId }: SignedInResident,
    release: ReleaseDay,
    state: RoomState,
    now: Date,
    estimateSeconds: number | null,
  ): Promise<Release> {
    const seed = await this.#seedOf(release, now);
    return toRelease(release, state, {
      now,
      hospitalName: this.hospitals.of(release.hospitalId).name,
      seed: this.store.isShared ? seed : null,
      entry: this.passes.entry(release.id, accountId, now),
      estimateSeconds,
      isDegraded: !this.store.isShared,
    });
  }
}
