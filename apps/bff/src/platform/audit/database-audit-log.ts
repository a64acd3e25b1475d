import { KeyProvider } from '@kangqiao/national-crypto';
import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { Clock } from '../clock';
import { Ids } from '../ids';
import { PrivateFields } from '../privacy/private-fields';
import { encodeEvent, EVENT_FORMAT, macOf } from './audit-encoding';
import { AuditSealer } from './audit-sealer';
import { type AuditActor, type AuditEvent, AuditLog } from './audit-event';
import { insertOf, type NewRow } from './audit-row';

/** Rows of one INSERT. */
const MOST_AT_ONCE = 256;
/** Characters of a subject; sealed, they fill the column at worst. */
const SUBJECT_LENGTH = 200;

interface Waiting {
  event: AuditEvent;
  at: Date;
  resolve(): void;
  reject(reason: unknown): void;
}

type ActorFields = Pick<
  NewRow,
  'actorKind' | 'accountId' | 'relation' | 'capacity' | 'actorHospitalId' | 'terminalCode'
>;

const actorFields = (actor: AuditActor): ActorFields => {
  const nobody = { accountId: null, relation: null, capacity: null, actorHospitalId: null, terminalCode: null };
  switch (actor.kind) {
    case 'account': {
      const { kind, accountId, relation, capacity } = actor;
      return { ...nobody, actorKind: kind, accountId, relation, capacity };
    }
    case 'terminal':
      return {
        ...nobody,
        actorKind: actor.kind,
        actorHospitalId: actor.hospitalId,
        terminalCode: actor.terminalCode,
      };
    case 'hospital':
      return { ...nobody, actorKind: actor.kind, actorHospitalId: actor.hospitalId };
    case 'recipient':
    case 'system':
      return { ...nobody, actorKind: actor.kind };
  }
};

/**
 * Events in the database. Those of concurrent requests share one INSERT: while one is under way the next ones gather, and
 * nobody waits for a timer. Each run of each instance numbers what it writes, so that a row that is taken out leaves a
 * hole even before it is sealed.
 */
@Injectable()
export class DatabaseAuditLog extends AuditLog {
  readonly #waiting: Waiting[] = [];
  #isWriting = false;
  #writer: string;
  #written = 0;

  constructor(
    private readonly database: Database,
    private readonly fields: PrivateFields,
    private readonly keys: KeyProvider,
    private readonly clock: Clock,
    private readonly ids: Ids,
    private readonly sealer: AuditSealer,
  ) {
    super();
    this.#writer = ids.next();
  }

  override record(event: AuditEvent): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ event, at: this.clock.now(), resolve, reject });
      if (this.#isWriting) return;
      this.#isWriting = true;
      setImmediate(() => void this.#writeAll());
    });
  }

  async #writeAll(): Promise<void> {
    while (this.#waiting.length > 0) await this.#write(this.#waiting.splice(0, MOST_AT_ONCE));
    this.#isWriting = false;
  }

  async #write(batch: readonly Waiting[]): Promise<void> {
    try {
      const { sql, values } = insertOf(batch.map(({ event, at }, index) => this.#row(event, at, index)));
      await this.database.change(sql, values);
      this.#written += batch.length;
      this.sealer.nudge();
      for (const { resolve } of batch) resolve();
    } catch (error) {
      // Whether the rows are there is not known. These numbers must not be given out twice, nor leave a hole.
      this.#writer = this.ids.next();
      this.#written = 0;
      for (const { reject } of batch) reject(error);
    }
  }

  #row(event: AuditEvent, at: Date, index: number): NewRow {
    const { personId, action, hospitalId, subject, outcome, code, traceId } = event;
    const key = this.keys.current('audit');
    const fields = {
      format: EVENT_FORMAT,
      writer: this.#writer,
      writerSeq: this.#written + index + 1,
      id: this.ids.next(),
      at,
      action,
      outcome,
      code,
      ...actorFields(event.actor),
      personId,
      hospitalId,
      subject: subject === null ? null : this.fields.seal('audit_event.subject', subject.slice(0, SUBJECT_LENGTH)),
      traceId,
    };
    return { ...fields, macVersion: key.version, mac: macOf(key.bytes, encodeEvent(fields)) };
  }
}
