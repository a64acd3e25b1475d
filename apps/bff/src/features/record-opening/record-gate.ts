import { Injectable } from '@nestjs/common';
import { FamilyDoctorTeams } from './family-doctor-teams';
import { RecordNotOpened } from './opening.errors';
import { isOpenWith } from './opening-states';
import { OpeningsStore } from './openings.store';

/** Asked before anything of a person's record is read; reports are not behind it. */
@Injectable()
export class RecordGate {
  constructor(
    private readonly teams: FamilyDoctorTeams,
    private readonly store: OpeningsStore,
  ) {}

  /** @throws RecordNotOpened where the region has a family doctor approve first, and none has */
  async requireOpen(personId: string): Promise<void> {
    if (!(await this.isOpen(personId))) throw new RecordNotOpened();
  }

  async isOpen(personId: string): Promise<boolean> {
    return !this.teams.isRequired || isOpenWith(await this.store.stateOf(personId));
  }
}
