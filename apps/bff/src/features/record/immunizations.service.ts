import type { ImmunizationPlan, ImmunizationRecord } from '@kangqiao/contracts';
import { immunizationPlan, localDateOf, type PlannedChild, PROGRAMME } from '@kangqiao/domain';
import { Injectable } from '@nestjs/common';
import { PatientAccess } from '../../platform/access/patient-access';
import type { SignedInResident } from '../../platform/auth/signed-in-resident';
import { Clock } from '../../platform/clock';
import { RecordReader } from './record-reader';
import { sourcesBy, toImmunization, toRecordSource } from './record.mapper';

/** More vaccinations than anybody was ever given. */
const MOST = 500;

const ADVICE =
  '接种单位的记录最全，这里只有已连接医院的记录。补种哪几剂、间隔多久，由接种单位决定。建议到接种单位确认。';

/** What was given, and for children what the national programme gives next. */
@Injectable()
export class ImmunizationsService {
  constructor(
    private readonly access: PatientAccess,
    private readonly reader: RecordReader,
    private readonly clock: Clock,
  ) {}

  async of(resident: SignedInResident, personId: string): Promise<ImmunizationRecord> {
    const person = await this.access.require(resident, personId, 'record');
    const { entries, fetches } = await this.reader.newest(resident, person);
    const given = await entries.page({ types: ['immunization'] }, null, MOST);
    const listed = given.filter(({ state }) => state === 'current').map(({ content }) => content);
    const sourceOf = sourcesBy(fetches);
    return {
      given: given.map((entry) => toImmunization(entry, sourceOf)),
      plan: this.#plan(person, listed),
      sources: fetches.map(toRecordSource),
      withheld: person.hidesSensitive,
    };
  }

  #plan(child: PlannedChild, given: Parameters<typeof immunizationPlan>[2]): ImmunizationPlan | null {
    const doses = immunizationPlan(child, localDateOf(this.clock.now()), given);
    return doses && { programme: PROGRAMME, doses, advice: ADVICE };
  }
}
