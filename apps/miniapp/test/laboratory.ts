import type { LaboratoryItem } from '@kangqiao/contracts';
import { aReportItem } from '@kangqiao/testing';

/** An item that is drawn and explained: valid and normal unless told otherwise. */
export const aReadItem = (change: Partial<LaboratoryItem> = {}): LaboratoryItem =>
  aReportItem({
    code: 'WBC',
    name: '白细胞计数',
    value: '6.2',
    unit: '10^9/L',
    referenceRange: '3.5-9.5',
    bar: { from: 0.25, to: 0.75, at: 0.48 },
    group: '血常规',
    explanationId: 'wbc',
    trendItem: 'wbc',
    ...change,
  });
