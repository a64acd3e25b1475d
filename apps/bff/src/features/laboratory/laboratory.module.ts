import { Module } from '@nestjs/common';
import { Config } from '../../config/config';
import { mustBeRight } from '../../platform/settings/settings-file';
import { loadCriticalFile } from './critical-file';
import { CriticalLimits } from './critical-limits';
import { LaboratoryCatalogue } from './laboratory-catalogue';
import { LaboratoryItems } from './laboratory-items';
import { LaboratoryController } from './laboratory.controller';

@Module({
  controllers: [LaboratoryController],
  providers: [
    LaboratoryCatalogue,
    LaboratoryItems,
    {
      provide: CriticalLimits,
      inject: [Config],
      useFactory: ({ criticalLimitsFile }: Config) => {
        if (criticalLimitsFile === null) return new CriticalLimits([]);
        const { limits } = mustBeRight('the critical limits file', loadCriticalFile(criticalLimitsFile));
        return new CriticalLimits(limits);
      },
    },
  ],
  exports: [LaboratoryCatalogue, LaboratoryItems],
})
export class LaboratoryModule {}
