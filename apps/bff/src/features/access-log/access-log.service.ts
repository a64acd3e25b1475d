import type { AccessLog, AccessLogEntry, AccessLogQuery } from '@kangqiao/contracts';
import { isoWithOffset } from '@kangqiao/domain';
import { FieldUnreadable } from '@kangqiao/national-crypto';
import { Injectable } from '@nestjs/common';
import { Hospitals } from '../../hospitals/hospitals';
import { PatientAccess } from '../../platform/access/patient-access';
import type { SignedInResident } from '../../platform/auth/signed-in-resident';
import { AppError } from '../../platform/errors/app-error';
import { PrivateFields } from '../../platform/privacy/private-fields';
import { shortTraceId } from '../../platform/trace/trace';
import { AccessLogStore, type KnownAccount, type LoggedEvent } from './access-log.store';
import { type Address, SELF_ADDRESS, WARD_ADDRESS, whatWasDone } from './access-words';
import { type Fold, fold } from './folding';
import { type Doer, showsProof, whoDidIt } from './who-words';

const PAGE = 20;
/** Events that are read for each entry of a page; where they fold into fewer entries, the page is short. */
const EVENTS_AN_ENTRY = 10;
const NEWEST = Number.MAX_SAFE_INTEGER;
const CURSOR = 'audit_event.cursor';

/** Who looked at a person's data, in plain words. */
@Injectable()
export class AccessLogService {
  constructor(
    private readonly access: PatientAccess,
    private readonly store: AccessLogStore,
    private readonly hospitals: Hospitals,
    private readonly fields: PrivateFields,
  ) {}

  /** For the person and a guardian. */
  async page(resident: SignedInResident, personId: string, query: AccessLogQuery): Promise<AccessLog> {
    const { capacity } = await this.access.require(resident, personId, 'manage');
    const from = query.cursor === undefined ? NEWEST : this.#seqOf(query.cursor, personId);
    const limit = query.limit ?? PAGE;
    const most = limit * EVENTS_AN_ENTRY;
    const events = await this.store.before(personId, from, most);
    const folds = fold(events);
    const shown = folds.slice(0, limit);
    const last = shown.at(-1);
    const isMore = folds.length > limit || events.length === most;
    const accounts = await this.store.accounts(personId, [
      ...new Set(shown.flatMap(({ newest }) => (newest.accountId === null ? [] : [newest.accountId]))),
    ]);
    const address = capacity === 'guardian' ? WARD_ADDRESS : SELF_ADDRESS;
    return {
      items: shown.map((one) => this.#entry(one, address, resident.accountId, accounts)),
      nextCursor: last && isMore ? this.#cursorOf(personId, last.oldestSeq) : null,
    };
  }

  #entry(
    { newest, count }: Fold<LoggedEvent>,
    address: Address,
    reader: string,
    accounts: ReadonlyMap<string, KnownAccount>,
  ): AccessLogEntry {
    const what = whatWasDone(newest, address);
    return {
      id: newest.id,
      at: isoWithOffset(newest.at),
      who: whoDidIt(this.#doer(newest, reader, accounts), address),
      mine: newest.actorKind === 'account' && newest.accountId === reader,
      // The figure stays with its words where the line ends.
      what: count > 1 ? `${what}（共\u00a0${count}\u00a0次）` : what,
      hospitalName: this.#hospitalName(newest.hospitalId),
      action: newest.action,
      outcome: newest.outcome,
      traceId: shortTraceId(newest.traceId),
    };
  }

  #doer(event: LoggedEvent, reader: string, accounts: ReadonlyMap<string, KnownAccount>): Doer {
    switch (event.actorKind) {
      case 'recipient':
      case 'system':
        return { kind: event.actorKind };
      case 'hospital':
      case 'terminal':
        return { kind: event.actorKind, hospitalName: this.#hospitalName(event.actorHospitalId) };
      case 'account': {
        const { accountId, relation, capacity, action, outcome } = event;
        const account = accountId === null ? undefined : accounts.get(accountId);
        return {
          kind: 'account',
          isReader: accountId === reader,
          isProven: account?.isLinked === true || showsProof(action, outcome),
          relation,
          capacity,
          holder: account?.holder ?? null,
        };
      }
    }
  }

  #hospitalName(id: string | null): string | null {
    return this.hospitals.all().find((hospital) => hospital.id === id)?.name ?? null;
  }

  /** How many events all people together have had is nobody's business, so the place is sealed. */
  #cursorOf(personId: string, seq: number): string {
    return this.fields.seal(CURSOR, `${personId} ${seq}`).toString('base64url');
  }

  #seqOf(cursor: string, personId: string): number {
    const [owner, seq] = this.#openCursor(cursor)?.split(' ') ?? [];
    if (owner === personId && seq !== undefined) return Number(seq);
    throw new AppError('VALIDATION_FAILED', { details: [{ field: 'cursor', message: '编号格式不正确' }] });
  }

  #openCursor(cursor: string): string | null {
    try {
      return this.fields.open(CURSOR, Buffer.from(cursor, 'base64url'));
    } catch (error) {
      if (error instanceof FieldUnreadable) return null;
      throw error;
    }
  }
}
