import type { Recognition, RecognisedResult } from '@kangqiao/contracts';
import { addDays, isoWithOffset, localDateOf } from '@kangqiao/domain';
import { Injectable } from '@nestjs/common';
import { PatientAccess } from '../../platform/access/patient-access';
import type { SignedInResident } from '../../platform/auth/signed-in-resident';
import { Clock } from '../../platform/clock';
import { type JudgedReport, ReportGate } from '../reports/report-gate';
import { toReportId } from '../reports/report-id';
import { type Listing, ReportLister } from '../reports/report-lister';
import { viewerOf } from '../reports/report-viewer';
import { RecognitionRules } from './recognition-rules';
import { type Accepted, acceptedBy, longestDays } from './recognition.policy';

/** 检查检验结果互认: which results need not be repeated; the doctor decides. */
@Injectable()
export class RecognitionService {
  constructor(
    private readonly access: PatientAccess,
    private readonly lister: ReportLister,
    private readonly gate: ReportGate,
    private readonly rules: RecognitionRules,
    private readonly clock: Clock,
  ) {}

  async of(resident: SignedInResident, personId: string): Promise<Recognition> {
    const viewer = viewerOf(resident, await this.access.require(resident, personId, 'reports'));
    const withheld = viewer.person.hidesSensitive;
    const { list } = this.rules;
    if (!list) return { items: [], source: null, silent: [], withheld };
    const now = this.clock.now();
    const today = localDateOf(now);
    const span = { from: addDays(today, 1 - longestDays(list.rules)), to: today };
    const { listed, sources } = await this.lister.all(viewer, span);
    const items = (await this.gate.judge(viewer, listed))
      .filter(({ verdict, kept }) => verdict.kind === 'shown' && !kept?.goneAt)
      .flatMap((one) => {
        const { address, header, kept } = one;
        const firstReportedAt = kept?.firstReportedAt ?? header.reportedAt;
        const result = { ...header, hospitalId: address.hospitalId, firstReportedAt };
        const accepted = acceptedBy(list.rules, result, now);
        return accepted ? [toRecognised(one, accepted, sources)] : [];
      });
    return {
      items: items.sort((a, b) => a.remainingDays - b.remainingDays || b.reportedAt.localeCompare(a.reportedAt)),
      source: list.source,
      silent: sources.filter(({ state }) => state === 'unavailable').map(({ hospitalName }) => hospitalName),
      withheld,
    };
  }
}

const toRecognised = (
  { address, hospitalName, header }: JudgedReport,
  { rule, validUntil, remainingDays }: Accepted,
  sources: Listing['sources'],
): RecognisedResult => {
  const source = sources.find(({ hospitalId }) => hospitalId === address.hospitalId);
  return {
    reportId: toReportId(address),
    kind: header.kind,
    title: header.title,
    hospitalId: address.hospitalId,
    hospitalName,
    reportedAt: isoWithOffset(header.reportedAt),
    item: rule.item,
    level: rule.level,
    validDays: rule.validDays,
    validUntil,
    remainingDays,
    asOf: source && source.state !== 'answered' ? source.asOf : null,
  };
};
