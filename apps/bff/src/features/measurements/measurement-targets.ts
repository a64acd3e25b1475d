import { ageOn, localDateOf, type VitalTarget, VITAL_TARGETS } from '@kangqiao/domain';
import { Injectable } from '@nestjs/common';
import { Config } from '../../config/config';
import { Clock } from '../../platform/clock';
import { mustBeRight } from '../../platform/settings/settings-file';
import { loadTargets } from './targets-file';

/** The ranges in which measurements should lie, as the region has them, read once at boot. */
@Injectable()
export class MeasurementTargets {
  readonly regional: readonly VitalTarget[];

  /** @throws Error naming everything that is wrong with the file */
  constructor(
    { measurementTargetsFile }: Config,
    private readonly clock: Clock,
  ) {
    const own =
      measurementTargetsFile === null
        ? []
        : mustBeRight('the measurement targets file', loadTargets(measurementTargetsFile)).targets;
    this.regional = [...VITAL_TARGETS, ...own];
  }

  /** Full years today. */
  ageOf({ birthDate }: { birthDate: string }): number {
    return ageOn(birthDate, localDateOf(this.clock.now()));
  }
}
