import { ReportSettings, type ReportSettingsView } from '@kangqiao/contracts';
import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { Policy } from '../../platform/access/route-policy';
import type { SignedInResident } from '../../platform/auth/signed-in-resident';
import { SignedIn } from '../../platform/auth/signed-in.decorator';
import { ReportSettingsService } from './report-settings.service';

@Controller('api/v1/people/:personId/report-settings')
export class ReportSettingsController {
  constructor(private readonly service: ReportSettingsService) {}

  /** How the person wants to hear of reports, kind by kind. */
  @Policy({ kind: 'person', purpose: 'reports', action: 'report.list' })
  @Get()
  view(@SignedIn() resident: SignedInResident, @Param('personId') personId: string): Promise<ReportSettingsView> {
    return this.service.view(resident, personId);
  }

  /** Chooses it; only the person, or the guardian. */
  @Policy({ kind: 'person', purpose: 'manage', action: 'report.settings' })
  @Put()
  change(
    @SignedIn() resident: SignedInResident,
    @Param('personId') personId: string,
    @Body() settings: ReportSettings,
  ): Promise<ReportSettingsView> {
    return this.service.change(resident, personId, settings);
  }
}
