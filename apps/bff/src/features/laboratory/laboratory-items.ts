import type { LaboratoryItem } from '@kangqiao/contracts';
import { judgeLaboratory, localDateOf, type LaboratoryJudgement, rangeBar, subjectOn } from '@kangqiao/domain';
import type { LaboratoryItem as PortItem, LaboratoryReport } from '@kangqiao/his-port';
import { Injectable } from '@nestjs/common';
import type { ActivePerson } from '../../platform/access/active-person';
import type { CatalogueItem } from './catalogue';
import { type CriticalFinding, CriticalLimits } from './critical-limits';
import { LaboratoryCatalogue } from './laboratory-catalogue';
import { sampleKey, specimenOf } from './specimen';
import { toTrendItem } from './trend-item';

/** Who is judged: reference ranges depend on sex and age. */
export type Judged = Pick<ActivePerson, 'sex' | 'birthDate'>;

/** What becomes of a flag: the laboratory's own word against a critical limit is kept, and said to be in doubt. */
function flagged(judgement: LaboratoryJudgement, critical: CriticalFinding | null) {
  const { flag, source, reason, contradicts } = judgement;
  const plain = { flag, flagSource: source, flagReason: reason, flagContradicts: contradicts, criticalSource: null };
  if (!critical || flag === critical.flag) return plain;
  const isSameWay = flag === critical.flag.replace('critical-', '') || flag === 'abnormal' || source !== 'laboratory';
  if (!isSameWay) return { ...plain, flagContradicts: true };
  return {
    flag: critical.flag,
    flagSource: 'configured' as const,
    flagReason: null,
    flagContradicts: false,
    criticalSource: critical.source,
  };
}

/** Says of every item of a laboratory report how it stands, what it is, and where its explanation and its trend are. */
@Injectable()
export class LaboratoryItems {
  constructor(
    private readonly catalogue: LaboratoryCatalogue,
    private readonly critical: CriticalLimits,
  ) {}

  /** In the laboratory's order. */
  of(
    hospitalId: string,
    person: Judged,
    report: Pick<LaboratoryReport, 'specimen' | 'title' | 'items' | 'collectedAt' | 'reportedAt'>,
  ): LaboratoryItem[] {
    const match = this.catalogue.matcher(report);
    const subject = subjectOn(person, localDateOf(report.collectedAt ?? report.reportedAt));
    const sample = sampleKey(report.specimen, report.title);
    const isOther = specimenOf(report.specimen, report.title) === 'other';
    return report.items.map((item) => {
      const known = match(item);
      const judgement = judgeLaboratory(item, subject);
      const critical = known && this.critical.of(hospitalId, known.id, item.value, item.unit);
      return {
        ...written(item),
        ...flagged(judgement, critical),
        ...meaning(item, known, judgement),
        // What is explained alike in every sample is still not one series over all of them.
        trendItem: toTrendItem(hospitalId, item, isOther ? null : known, sample),
      };
    });
  }
}

const written = ({ code, name, value, unit, referenceRange, method }: PortItem) => ({
  code,
  name,
  value,
  unit,
  referenceRange,
  method: method ?? null,
});

const meaning = (item: PortItem, known: CatalogueItem | null, judgement: LaboratoryJudgement) => ({
  personRange: judgement.personRange,
  bar: rangeBar(item, judgement),
  group: known?.group ?? null,
  explanationId: known?.id ?? null,
});
