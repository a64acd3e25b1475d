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
import { askAgain, type SharedRelease, toSharedRelease, toTicket } from './admission.mapper';
import { commitmentOf, drawnValue, entryOf, newSeed } from './draw';
import { choiceDoubt, limitDoubt, requestDoubt, tapDoubt } from './human-timing';
import { Passes } from './passes';
import { currentRelease, phaseOf, readReleaseId, type ReleaseDay, releaseOn } from './release-day';
import { RiskCheck } from './risk-check';

/** Releases can be asked for from that many days ago to that many days ahead. */
const DAYS_AROUND = 2;
const DRAWN_A_PAGE = 500;
const SLOW_DOWN_SECONDS = 3;
/** What a page shows may be so old. */
const BOARD_MS = 250;
const SEEDS_KEPT = 100;

/** One room as everybody sees it. */
interface Board {
  state: RoomState;
  seed: string;
  shown: SharedRelease;
}

/** Whose turn it is while a hospital releases numbers. */
@Injectable()
export class WaitingRooms {
  /** What is the same for everybody is asked for once by this instance in that time, however many come. */
  readonly #boards = new SharedReads(BOARD_MS, () => this.clock.now().getTime());
  /** What was promised stays, though Redis should forget it. */
  readonly #seeds = new Map<string, string>();

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
  async current(hospitalId: string): Promise<Release> {
    const release = currentRelease(this.hospitals.of(hospitalId), this.clock.now());
    if (!release) throw new ReleaseNotFound();
    return this.#show(release);
  }

  async one(id: string): Promise<Release> {
    return this.#show(this.named(id));
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
    return this.#tickets(release, view, now);
  }

  async join(resident: SignedInResident, id: string, request: JoinRelease, address: string): Promise<ReleaseTickets> {
    const person = await this.access.require(resident, request.personId, 'book');
    const release = this.named(id);
    resident.subject.hospitalId = release.hospitalId;
    const now = this.clock.now();
    await this.#requireOpen(release, now);
    const shown = this.passes.shown(release.id, request.entry, now);
    const { seed } = await this.#board(release, now);
    const entry = entryOf(release.id, person.id);
    const joined = await this.store.join(
      release,
      {
        ticketId: this.ids.next(),
        personId: person.id,
        accountId: resident.accountId,
        device: request.device,
        entry,
        drawn: drawnValue(seed, entry),
        showing: shown?.showing ?? null,
        isDoubted: shown === null || tapDoubt(shown.at, now) !== null,
      },
      now.getTime(),
    );
    const { ticketsPerAccount: account, ticketsPerDevice: device } = release.room;
    if (joined.kind === 'account-full' && limitDoubt(joined.refused))
      await this.store.doubt(release, resident.accountId, now.getTime());
    if (joined.kind !== 'joined') throw new JoiningRefused(joined.kind, { account, device });
    this.risk.consider(release, resident.accountId, address);
    return this.#tickets(release, joined.view, now);
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
    const { seed } = await this.#board(release, now);
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
    const toldAt = pass === undefined ? null : this.passes.toldAt(subject, pass, now);
    if (toldAt !== null && choiceDoubt(toldAt, now) !== null)
      await this.store.turnBack(release, accountId, personId, now.getTime());
    else if (toldAt !== null && !(await this.store.isTurnOver(release, personId, now.getTime()))) return;
    const { state } = await this.#board(release, now);
    if (state.ending === null) throw new PassRequired();
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
    if (phase === 'scheduled') throw new RoomClosed('排队尚未开放，请稍后再来');
    if (phase === 'over') throw new RoomClosed('本次放号已结束，无需排队，可直接查看剩余号源');
    if (phase === 'gathering') return;
    const { state } = await this.#board(release, now);
    if (state.ending !== null) throw new RoomClosed('本次放出的号已约完，无需再排队');
  }

  #board(release: ReleaseDay, now: Date): Promise<Board> {
    return this.#boards.read(release.id, async () => {
      const [state, seed] = await Promise.all([this.store.stateOf(release, now.getTime()), this.#seedOf(release, now)]);
      return { state, seed, shown: this.#shared(release, state, seed, now) };
    });
  }

  async #seedOf(release: ReleaseDay, now: Date): Promise<string> {
    const seed = await this.store.seedOf(release, this.#seeds.get(release.id) ?? newSeed(), now.getTime());
    if (this.#seeds.size >= SEEDS_KEPT) this.#seeds.clear();
    if (this.store.isShared) this.#seeds.set(release.id, seed);
    return seed;
  }

  /** Asks nobody anything while the board is fresh: this is what a release is looked at with. */
  async #show(release: ReleaseDay): Promise<Release> {
    const now = this.clock.now();
    const { shown } = await this.#board(release, now);
    return this.#toRelease(release, shown, null, now);
  }

  async #tickets(release: ReleaseDay, view: RoomView, now: Date): Promise<ReleaseTickets> {
    const { seed } = await this.#board(release, now);
    const items = view.tickets.map((ticket) => toTicket(release, ticket, view, now, this.passes));
    const estimates = items.flatMap(({ estimateSeconds }) => (estimateSeconds === null ? [] : [estimateSeconds]));
    const soonest = estimates.length === 0 ? null : Math.min(...estimates);
    return { release: this.#toRelease(release, this.#shared(release, view, seed, now), soonest, now), items };
  }

  #toRelease(release: ReleaseDay, shown: SharedRelease, estimateSeconds: number | null, now: Date): Release {
    return {
      ...shown,
      entry: this.passes.entry(release.id, this.ids.next(), now),
      askAgainSeconds: askAgain(release, shown.waiting, estimateSeconds, now),
    };
  }

  #shared(release: ReleaseDay, state: RoomState, seed: string, now: Date): SharedRelease {
    const { isShared } = this.store;
    const hospitalName = this.hospitals.of(release.hospitalId).name;
    return toSharedRelease(release, state, { now, hospitalName, seed: isShared ? seed : null, isDegraded: !isShared });
  }
}
