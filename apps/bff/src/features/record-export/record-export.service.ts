import { MOST_EXPORTED_REPORTS, type RecordExportQuery } from '@kangqiao/contracts';
import { localDateOf, addDays } from '@kangqiao/domain';
import { type IpsInput, ipsDocument, ipsText } from '@kangqiao/ips';
import type { Say } from '@kangqiao/language';
import { Injectable } from '@nestjs/common';
import { PatientAccess } from '../../platform/access/patient-access';
import { AppError } from '../../platform/errors/app-error';
import { requireFreshCheck } from '../../platform/auth/fresh-check';
import type { SignedInResident } from '../../platform/auth/signed-in-resident';
import { Clock } from '../../platform/clock';
import { Ids } from '../../platform/ids';
import type { Budget } from '../../platform/limits/budget';
import { Limits } from '../../platform/limits/limits';
import { renderPdf } from '../../platform/pdf/render-pdf';
import { RecordBook } from './record-book';
import type { Days } from './span';
import { summaryPdf } from './summary-pdf';

export interface ExportedRecord {
  type: string;
  /** ASCII, without a name in it: files are shared. */
  name: string;
  content: Buffer;
}

/** Each asks every hospital for everything. */
const BY_ACCOUNT: Budget = { name: 'record-export.account', most: 10, perSeconds: 60 * 60 };
const LAST_YEAR_DAYS = 365;

/** The days that a file is of. @throws AppError VALIDATION_FAILED where they run backwards */
const spanOf = ({ from, to }: Pick<RecordExportQuery, 'from' | 'to'>, today: string): Days => {
  const last = to ?? today;
  const span = { from: from ?? addDays(last, -LAST_YEAR_DAYS), to: last };
  if (span.from <= span.to) return span;
  throw new AppError('VALIDATION_FAILED', { details: [{ field: 'to', message: '结束日期不能早于开始日期' }] });
};

/** Hands people their record, to keep and to carry elsewhere. */
@Injectable()
export class RecordExportService {
  constructor(
    private readonly access: PatientAccess,
    private readonly book: RecordBook,
    private readonly limits: Limits,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  /** @throws what PatientAccess throws, AppError STEP_UP_REQUIRED and VALIDATION_FAILED, TooManyRequests */
  async export(
    resident: SignedInResident,
    personId: string,
    query: RecordExportQuery,
    t: Say,
  ): Promise<ExportedRecord> {
    const { format, notes = 'without' } = query;
    const person = await this.access.require(resident, personId, 'record');
    const at = this.clock.now();
    requireFreshCheck(resident, at);
    const today = localDateOf(at);
    const span = spanOf(query, today);
    await this.limits.spend([{ budget: BY_ACCOUNT, key: resident.accountId }]);
    const gathered = await this.book.gather(resident, person, {
      ...{ summary: true, reports: this.book.mayReadReports(resident, person) ? span : null },
      ...{ mostReports: MOST_EXPORTED_REPORTS, visitId: null, history: span },
      notes: notes === 'with',
    });
    const { name, sex, birthDate, document, phone } = person;
    const input: IpsInput = {
      ...{ id: this.ids.next(), at, person: { name, sex, birthDate, document, phone }, ...gathered },
      languages: [t.language],
    };
    resident.subject.title = format === 'pdf' ? 'PDF 文件' : 'FHIR 文件';
    return format === 'pdf'
      ? {
          type: 'application/pdf',
          name: `kangqiao-record-${today}.pdf`,
          content: await renderPdf(summaryPdf(input, t)),
        }
      : {
          type: 'application/fhir+json; charset=utf-8',
          name: `kangqiao-record-${today}.json`,
          content: Buffer.from(ipsText(ipsDocument(input), 2)),
        };
  }
}
