import type { ReleaseEnding } from '@kangqiao/contracts';
import {
  AdmissionStore,
  type Arrival,
  type DrawnPlace,
  type Joined,
  MEASURED_MS,
  REMEMBERED_REQUESTS,
  type RoomState,
  type RoomView,
  type Ticket,
} from './admission-store';
import { emptyRoom, indexFor, type Place, type Room } from './memory-room';
import { groupOf, scoreOf } from './order';
import { factorAt, refilled, slowed } from './pace';
import type { ReleaseDay } from './release-day';

/** Waiting rooms in the memory of one instance: gone with it, and unknown to others. */
export class MemoryAdmissionStore extends AdmissionStore {
  override readonly isShared: boolean = true;
  readonly #rooms = new Map<string, Room>();

  override async seedOf(release: ReleaseDay, offered: string, now: number): Promise<string> {
    const room = this.#room(release, now);
    room.seed ??= offered;
    return room.seed;
  }

  override async join(release: ReleaseDay, arrival: Arrival, now: number): Promise<Joined> {
    const room = this.#room(release, now);
    const known = room.byPerson.get(arrival.personId);
    if (known && (known.state === 'waiting' || this.#isTurn(known, now)))
      return known.accountId === arrival.accountId
        ? this.#joined(room, arrival.accountId, now)
        : { kind: 'person-taken' };
    const mine = this.#ofAccount(room, arrival.accountId).filter(({ personId }) => personId !== arrival.personId);
    if (mine.length >= release.room.ticketsPerAccount) {
      const refused = (room.refused.get(arrival.accountId) ?? new Set()).add(arrival.personId);
      room.refused.set(arrival.accountId, refused);
      return { kind: 'account-full', refused: refused.size };
    }
    const onDevice = room.devices.get(arrival.device) ?? new Set();
    if (!onDevice.has(arrival.personId) && onDevice.size >= release.room.ticketsPerDevice)
      return { kind: 'device-full' };
    room.devices.set(arrival.device, onDevice.add(arrival.personId));
    if (arrival.isDoubted || this.#isCopied(room, arrival)) this.#doubt(room, arrival.accountId);
    room.arrivals += 1;
    const isEarly = now < release.releasesAt.getTime();
    const isMine = known?.accountId === arrival.accountId;
    const place: Place = {
      id: isMine ? known.id : arrival.ticketId,
      personId: arrival.personId,
      accountId: arrival.accountId,
      entry: arrival.entry,
      state: 'waiting',
      drawn: arrival.drawn,
      score: this.#scoreFor(room, arrival, isEarly, mine.length),
      joinedAt: isMine ? known.joinedAt : now,
      passUntil: null,
      toldAt: null,
    };
    if (known) this.#forget(room, known);
    room.byPerson.set(place.personId, place);
    room.byAccount.set(place.accountId, [...(room.byAccount.get(place.accountId) ?? []), place]);
    room.waiting.splice(indexFor(room.waiting, place), 0, place);
    if (isEarly) room.drawn.set(place.entry, place.score);
    return this.#joined(room, place.accountId, now);
  }

  override async look(release: ReleaseDay, accountId: string, now: number): Promise<RoomView> {
    return this.#view(this.#room(release, now), accountId, now);
  }

  override async stateOf(release: ReleaseDay, now: number): Promise<RoomState> {
    return this.#state(this.#room(release, now), now);
  }

  override async leave(release: ReleaseDay, accountId: string, ticketId: string, now: number): Promise<void> {
    const room = this.#room(release, now);
    const place = this.#ofAccount(room, accountId).find(({ id }) => id === ticketId);
    if (!place) return;
    this.#remove(room, place);
    room.choosing.delete(place);
    place.state = 'left';
  }

  override async doubt(release: ReleaseDay, accountId: string, now: number): Promise<void> {
    this.#doubt(this.#room(release, now), accountId);
  }

  override async turnBack(release: ReleaseDay, accountId: string, personId: string, now: number): Promise<void> {
    const room = this.#room(release, now);
    this.#doubt(room, accountId);
    const place = room.byPerson.get(personId);
    if (!place || place.accountId !== accountId || !this.#isTurn(place, now)) return;
    room.choosing.delete(place);
    place.state = 'waiting';
    place.passUntil = null;
    place.toldAt = null;
    this.#putLast(room, place);
  }

  override async isTurnOver(release: ReleaseDay, personId: string, now: number): Promise<boolean> {
    const place = this.#room(release, now).byPerson.get(personId);
    return place !== undefined && !this.#isTurn(place, now);
  }

  override async advance(release: ReleaseDay, now: number): Promise<Ticket[]> {
    const room = this.#room(release, now);
    if (room.ending || now < release.releasesAt.getTime() || now >= release.endsAt.getTime()) return [];
    const pace = refilled(room.pace, release.room, now);
    const admitted = room.waiting.splice(0, Math.min(Math.floor(pace.tokens), this.#seats(room, now)));
    room.pace = { ...pace, tokens: pace.tokens - admitted.length };
    for (const place of admitted) {
      place.state = 'admitted';
      place.passUntil = now + release.room.passMinutes * 60_000;
      room.admittedAt.push(now);
      room.choosing.add(place);
    }
    return admitted.map((place) => this.#ticket(room, place, now));
  }

  override async slow(release: ReleaseDay, now: number): Promise<void> {
    const room = this.#room(release, now);
    room.pace = slowed(refilled(room.pace, release.room, now), now);
  }

  override async took(release: ReleaseDay, personId: string, now: number): Promise<void> {
    const room = this.#room(release, now);
    const place = room.byPerson.get(personId);
    if (place && room.choosing.delete(place) && room.remaining) room.remaining.count -= 1;
  }

  override async tellRemaining(release: ReleaseDay, count: number, now: number): Promise<void> {
    this.#room(release, now).remaining = { count, at: now };
  }

  override async end(release: ReleaseDay, ending: ReleaseEnding, now: number): Promise<void> {
    this.#room(release, now).ending ??= ending;
  }

  override async lease(release: ReleaseDay, work: string, forMs: number, now: number): Promise<boolean> {
    const { leases } = this.#room(release, now);
    if ((leases.get(work) ?? 0) > now) return false;
    leases.set(work, now + forMs);
    return true;
  }

  override async drawnOrder(release: ReleaseDay, from: number, limit: number): Promise<DrawnPlace[]> {
    const drawn = [...(this.#rooms.get(release.id)?.drawn ?? [])];
    return drawn
      .sort(([a, one], [b, other]) => one - other || (a < b ? -1 : 1))
      .slice(from, from + limit)
      .map(([entry, score]) => ({ entry, order: groupOf(score) }));
  }

  #room(release: ReleaseDay, now: number): Room {
    const known = this.#rooms.get(release.id);
    if (known) return known;
    for (const [id, { keepUntil }] of this.#rooms) if (keepUntil <= now) this.#rooms.delete(id);
    const room = emptyRoom(release);
    this.#rooms.set(release.id, room);
    return room;
  }

  #scoreFor(room: Room, { accountId, drawn }: Arrival, isEarly: boolean, others: number): number {
    if (room.doubted.has(accountId)) return scoreOf('last', room.arrivals);
    if (!isEarly) return scoreOf('arrival', room.arrivals);
    return scoreOf(others === 0 ? 'draw' : 'draw-further', drawn);
  }

  /** How many more may choose. */
  #seats({ choosing, remaining }: Room, now: number): number {
    for (const place of choosing) if ((place.passUntil ?? 0) <= now) choosing.delete(place);
    return remaining === null ? Number.POSITIVE_INFINITY : Math.max(0, remaining.count - choosing.size);
  }

  #doubt(room: Room, accountId: string): void {
    if (room.doubted.has(accountId)) return;
    room.doubted.add(accountId);
    for (const place of this.#ofAccount(room, accountId).filter(({ state }) => state === 'waiting')) {
      this.#remove(room, place);
      this.#putLast(room, place);
    }
  }

  #putLast(room: Room, place: Place): void {
    room.arrivals += 1;
    place.score = scoreOf('last', room.arrivals);
    room.waiting.splice(indexFor(room.waiting, place), 0, place);
    if (room.drawn.has(place.entry)) room.drawn.set(place.entry, place.score);
  }

  #isTurn({ state, passUntil }: Place, now: number): boolean {
    return state === 'admitted' && (passUntil ?? 0) > now;
  }

  #ofAccount(room: Room, accountId: string): Place[] {
    return (room.byAccount.get(accountId) ?? []).filter(({ state }) => state !== 'left');
  }

  #forget({ byAccount }: Room, place: Place): void {
    const others = (byAccount.get(place.accountId) ?? []).filter((one) => one !== place);
    byAccount.set(place.accountId, others);
  }

  #remove({ waiting }: Room, place: Place): void {
    const at = indexFor(waiting, place);
    if (waiting[at] === place) waiting.splice(at, 1);
  }

  #state(room: Room, now: number): RoomState {
    room.admittedAt = room.admittedAt.filter((at) => at > now - MEASURED_MS);
    return {
      waiting: room.waiting.length,
      admittedLastMinute: room.admittedAt.length,
      factor: factorAt(room.pace, now),
      ending: room.ending,
      remaining: room.remaining?.count ?? null,
      remainingAt: room.remaining?.at ?? null,
    };
  }

  /** Whether another account was shown this page. */
  #isCopied({ showings }: Room, { showing, accountId }: Arrival): boolean {
    if (showing === null) return false;
    const shownTo = showings.get(showing) ?? accountId;
    showings.set(showing, shownTo);
    return shownTo !== accountId;
  }

  #joined(room: Room, accountId: string, now: number): Joined {
    return { kind: 'joined', view: this.#view(room, accountId, now) };
  }

  #view(room: Room, accountId: string, now: number): RoomView {
    const asked = [now, ...(room.asked.get(accountId) ?? [])].slice(0, REMEMBERED_REQUESTS);
    room.asked.set(accountId, asked);
    const places = this.#ofAccount(room, accountId);
    for (const place of places) if (this.#isTurn(place, now)) place.toldAt ??= now;
    return { ...this.#state(room, now), tickets: places.map((place) => this.#ticket(room, place, now)), asked };
  }

  #ticket(room: Room, place: Place, now: number): Ticket {
    const isMissed = place.state === 'admitted' && !this.#isTurn(place, now);
    return {
      id: place.id,
      personId: place.personId,
      accountId: place.accountId,
      entry: place.entry,
      state: isMissed ? 'missed' : place.state === 'admitted' ? 'admitted' : 'waiting',
      order: groupOf(place.score),
      joinedAt: place.joinedAt,
      ahead: place.state === 'waiting' ? indexFor(room.waiting, place) : null,
      passUntil: place.passUntil,
      toldAt: place.toldAt,
      seenAt: room.asked.get(place.accountId)?.[0] ?? place.joinedAt,
    };
  }
}
