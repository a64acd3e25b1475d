import type { AnswerRecordRequest, RecordRequest, RecordRequestList, RecordRequestScope } from '@kangqiao/contracts';
import { addDays, isoWithOffset, localDateOf } from '@kangqiao/domain';
import { ipsDocument } from '@kangqiao/ips';
import { Injectable } from '@nestjs/common';
import { Config } from '../../config/config';
import { PatientAccess, type PersonFor } from '../../platform/access/patient-access';
import { requireFreshCheck } from '../../platform/auth/fresh-check';
import type { SignedInResident } from '../../platform/auth/signed-in-resident';
import { Clock } from '../../platform/clock';
import { MOST_SHARED_REPORTS, RecordBook } from '../record-export/record-book';
import { requestState } from './request-state';
import { RequestsStore, type StoredRequest } from './requests.store';
import { RecordRequestNotFound, RecordRequestSettled, RecordRequestWidened } from './sharing.errors';
import { endOfGift } from './sharing-rights';

const LISTED_MS = 30 * 24 * 60 * 60 * 1000;
const HOUR_MS = 60 * 60 * 1000;
/** Reports of so many days go along. */
const REPORT_DAYS = 180;

const toRecordRequest = (request: StoredRequest, now: Date): RecordRequest => {
  const { id, hospitalName, department, doctorName, scope, askedAt, until, readings } = request;
  const state = requestState(request, now);
  const isPending = state === 'pending';
  return {
    ...{ id, hospitalName, department, doctorName, scope, state, readings },
    askedAt: isoWithOffset(askedAt),
    until: isoWithOffset(until),
    actions: { allow: isPending, refuse: isPending, end: state === 'allowed' },
  };
};

/** What residents answer to doctors' requests: one visit, one permission. */
@Injectable()
export class RequestsService {
  constructor(
    private readonly access: PatientAccess,
    private readonly book: RecordBook,
    private readonly store: RequestsStore,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  async list(resident: SignedInResident, personId: string): Promise<RecordRequestList> {
    const person = await this.access.require(resident, personId, 'record');
    const now = this.clock.now();
    const requests = await this.store.ofPerson(person.id, new Date(now.getTime() - LISTED_MS));
    return { items: requests.map((request) => toRecordRequest(request, now)) };
  }

  /**
   * Allowed, the doctor may read what hospitals say of the person at this moment, until the visit ends.
   * @throws RecordRequestNotFound, RecordRequestSettled, RecordRequestWidened, AppError STEP_UP_REQUIRED
   */
  async answer(
    resident: SignedInResident,
    personId: string,
    requestId: string,
    { answer, scope: narrowed }: AnswerRecordRequest,
  ): Promise<RecordRequest> {
    const person = await this.access.require(resident, personId, 'record');
    const now = this.clock.now();
    const request = await this.#require(person, requestId);
    resident.subject.hospitalId = request.hospitalId;
    if (requestState(request, now) !== 'pending') throw new RecordRequestSettled();
    if (answer === 'refuse') {
      resident.subject.title = '拒绝';
      if (!(await this.store.leave(requestId, 'pending', 'refused'))) throw new RecordRequestSettled();
      return toRecordRequest(await this.#require(person, requestId), now);
    }
    requireFreshCheck(resident, now);
    const wanted = narrowed ?? request.scope;
    if (wanted === 'summary-and-reports' && request.scope === 'summary') throw new RecordRequestWidened();
    const scope = this.book.mayReadReports(resident, person) ? wanted : 'summary';
    const content = await this.#document(resident, person, request, scope);
    // What is gathered names itself there.
    Object.assign(resident.subject, { hospitalId: request.hospitalId, title: '允许' });
    const until = endOfGift(now, this.config.recordRequestHours * HOUR_MS, person);
    const giver = { ...person, personId, accountId: resident.accountId };
    if (!(await this.store.allow(requestId, { scope, until, content }, this.clock.now(), giver)))
      throw new RecordRequestSettled();
    return toRecordRequest(await this.#require(person, requestId), this.clock.now());
  }

  /** Withdrawn at once. What is over stays over. */
  async end(resident: SignedInResident, personId: string, requestId: string): Promise<RecordRequest> {
    const person = await this.access.require(resident, personId, 'record');
    const { hospitalId } = await this.#require(person, requestId);
    resident.subject.hospitalId = hospitalId;
    await this.store.leave(requestId, 'allowed', 'ended');
    return toRecordRequest(await this.#require(person, requestId), this.clock.now());
  }

  async tidy(): Promise<void> {
    const now = this.clock.now();
    await this.store.tidy(now, new Date(now.getTime() - LISTED_MS));
  }

  async #document(
    resident: SignedInResident,
    person: PersonFor<'record'>,
    { id }: StoredRequest,
    scope: RecordRequestScope,
  ): Promise<object> {
    const at = this.clock.now();
    const today = localDateOf(at);
    const gathered = await this.book.gather(resident, person, {
      summary: true,
      reports: scope === 'summary-and-reports' ? { from: addDays(today, -REPORT_DAYS), to: today } : null,
      mostReports: MOST_SHARED_REPORTS,
      visitId: null,
      history: null,
      notes: false,
    });
    const { name, sex, birthDate } = person;
    return ipsDocument({
      ...{ id, at, person: { name, sex, birthDate, document: null, phone: null }, ...gathered },
      // Read at the counter of a hospital here.
      languages: ['zh'],
    });
  }

  async #require({ id: personId }: PersonFor<'record'>, requestId: string): Promise<StoredRequest> {
    const request = await this.store.one(requestId);
    if (!request || request.personId !== personId) throw new RecordRequestNotFound();
    return request;
  }
}
