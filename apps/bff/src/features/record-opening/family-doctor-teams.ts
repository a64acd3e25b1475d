import { Injectable } from '@nestjs/common';
import { Config } from '../../config/config';
import { Hospitals } from '../../hospitals/hospitals';
import { mustBeRight } from '../../platform/settings/settings-file';
import { type FamilyDoctors, loadFamilyDoctors, type TeamSettings } from './family-doctors-file';

export interface Team extends TeamSettings {
  hospitalName: string;
}

const DAY_MS = 24 * 60 * 60 * 1000;

const read = (file: string, hospitals: Hospitals): FamilyDoctors => {
  const deciding = hospitals.all().filter(({ id }) => hospitals.terminals(id) !== null);
  const ids = deciding.map(({ id }) => id);
  return mustBeRight('the file of family doctors', loadFamilyDoctors(file, ids)).doctors;
};

/** Whether the region has family doctors open records, and which teams do; read once at boot. */
@Injectable()
export class FamilyDoctorTeams {
  readonly isRequired: boolean;
  /** Empty where they are not needed. */
  readonly all: readonly Team[];
  /** Without an answer for so long an applicant is told whom to ask. */
  readonly remindAfterMs: number;

  /** @throws Error naming everything that is wrong with the file */
  constructor({ recordOpening }: Config, hospitals: Hospitals) {
    this.isRequired = recordOpening.by === 'family-doctor';
    const doctors = recordOpening.by === 'family-doctor' ? read(recordOpening.teamsFile, hospitals) : null;
    this.all = (doctors?.teams ?? []).map((team) => ({ ...team, hospitalName: hospitals.of(team.hospitalId).name }));
    this.remindAfterMs = (doctors?.remindAfterDays ?? 0) * DAY_MS;
  }

  /** Null for one that there is not, or not any more. */
  of(id: string): Team | null {
    return this.all.find((team) => team.id === id) ?? null;
  }
}
