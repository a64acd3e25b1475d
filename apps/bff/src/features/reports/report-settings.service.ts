import type { ReportSettings, ReportSettingsView } from '@kangqiao/contracts';
import { Injectable } from '@nestjs/common';
import { PatientAccess } from '../../platform/access/patient-access';
import type { SignedInResident } from '../../platform/auth/signed-in-resident';
import { ReportHearings } from './report-hearings';

@Injectable()
export class ReportSettingsService {
  constructor(
    private readonly access: PatientAccess,
    private readonly hearings: ReportHearings,
  ) {}

  async view(resident: SignedInResident, personId: string): Promise<ReportSettingsView> {
    const person = await this.access.require(resident, personId, 'reports');
    return this.#view(resident, person.id, person.capacity !== 'family');
  }

  async change(
    resident: SignedInResident,
    personId: string,
    { laboratory, imaging, microbiology }: ReportSettings,
  ): Promise<ReportSettingsView> {
    const person = await this.access.require(resident, personId, 'manage');
    await this.hearings.change(person.id, { laboratory, imaging, microbiology });
    return this.#view(resident, person.id, true);
  }

  async #view({ accountId }: SignedInResident, personId: string, mayChange: boolean): Promise<ReportSettingsView> {
    const [settings, hasFamily] = await Promise.all([
      this.hearings.of(personId),
      this.hearings.hasFamily(personId, accountId),
    ]);
    return { ...settings, hasFamily, mayChange };
  }
}
