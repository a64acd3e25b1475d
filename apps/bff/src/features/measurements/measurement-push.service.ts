import type { PushedMeasurement, PushMeasurement, SetMeasurementTarget, SetTarget } from '@kangqiao/contracts';
import { readingProblems, readingText, VITAL_NAMES, VITAL_UNITS } from '@kangqiao/domain';
import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../database/database';
import { Hospitals } from '../../hospitals/hospitals';
import type { ActivePerson } from '../../platform/access/active-person';
import type { TerminalUse } from '../../platform/audit/audited-events';
import { Clock } from '../../platform/clock';
import { Ids } from '../../platform/ids';
import { Notifications } from '../notifications/notifications';
import { HospitalPatients } from './hospital-patients';
import { PatientUnknownHere, ReadingImplausible, TargetImpossible } from './measurements.errors';
import { toReading, verdictOf } from './measurements.mapper';
import { measuredAtOf, MeasurementsService } from './measurements.service';
import { MeasurementsStore, type StoredMeasurement } from './measurements.store';
import { PersonalTargets } from './personal-targets';
import { isRange } from './targets-file';

/** Takes what devices and village doctors measured, and the ranges that doctors set. */
@Injectable()
export class MeasurementPushService {
  constructor(
    private readonly hospitals: Hospitals,
    private readonly patients: HospitalPatients,
    private readonly measurements: MeasurementsService,
    private readonly store: MeasurementsStore,
    private readonly targets: PersonalTargets,
    private readonly database: Database,
    private readonly notifications: Notifications,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /**
   * The same number sent again is known, whatever it says.
   * @param audited told whom it is about
   * @throws PatientUnknownHere, ReadingImplausible, MeasuredAtWrong
   */
  async push(hospitalId: string, request: PushMeasurement, audited: TerminalUse): Promise<PushedMeasurement> {
    const person = await this.#person(hospitalId, request.patientNo, audited);
    const reading = toReading(request);
    const problems = readingProblems(reading);
    if (problems.length > 0) throw new ReadingImplausible(problems);
    const { name: hospitalName } = this.hospitals.of(hospitalId);
    const { by, byName, senderNo } = request;
    const stored: StoredMeasurement = {
      ...{ id: this.ids.next(), reading, by, name: byName, hospitalName, accountId: null },
      measuredAt: measuredAtOf(request.measuredAt, person.birthDate, this.clock.now()),
    };
    const verdict = verdictOf(stored, await this.measurements.measuree(person));
    const isNew = await this.database.transaction(async (tx) => {
      if (!(await this.store.add(tx, person.id, stored, { hospitalId, hospitalName, senderNo }))) return false;
      if (verdict.advice !== null && (verdict.level === 'see-doctor' || verdict.level === 'emergency'))
        await this.#tell(tx, person, stored, verdict.advice, verdict.level === 'emergency');
      return true;
    });
    return { state: isNew ? 'recorded' : 'known' };
  }

  /**
   * Without either end the range of the region counts again.
   * @param audited told whom it is about
   * @throws PatientUnknownHere, TargetImpossible
   */
  async setTarget(hospitalId: string, request: SetMeasurementTarget, audited: TerminalUse): Promise<SetTarget> {
    const { patientNo, quantity, atLeast = null, below = null, doctorName } = request;
    const person = await this.#person(hospitalId, patientNo, audited);
    if (atLeast === null && below === null) {
      await this.targets.remove(person.id, quantity);
      return { state: 'removed' };
    }
    if (!isRange(atLeast, below)) throw new TargetImpossible();
    const { name: hospitalName } = this.hospitals.of(hospitalId);
    await this.targets.set(person.id, { quantity, atLeast, below, doctorName, hospitalId, hospitalName });
    return { state: 'set' };
  }

  async #person(hospitalId: string, patientNo: string, audited: TerminalUse): Promise<ActivePerson> {
    const person = await this.patients.of(hospitalId, patientNo);
    if (!person) throw new PatientUnknownHere();
    audited.personId = person.id;
    return person;
  }

  #tell(tx: Tx, person: ActivePerson, { id, reading }: StoredMeasurement, advice: string, urgent: boolean) {
    return this.notifications.add(tx, {
      fact: `measurement:${id}`,
      kind: 'record',
      personId: person.id,
      purpose: 'record',
      urgent,
      title: `${VITAL_NAMES[reading.type]}需要留意`,
      body: `收到新的测量：${readingText(reading)} ${VITAL_UNITS[reading.type]}。${advice}`,
      target: { kind: 'measurements', id: reading.type, personId: person.id },
      fields: {},
    });
  }
}
