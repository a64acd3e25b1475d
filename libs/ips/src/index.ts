export { cultureText } from './culture-text';
export { ipsDocument } from './document';
export { type IpsGaps, type IpsItem, NO_GAPS } from './input';
export type { IpsInput, IpsPerson, IpsReport, IpsSummary, IpsVisit } from './input';
export { reportStanding } from './report-standing';
export { caveats, gapNotes } from './sources';
export { bloodGroupText } from './summary-sections';
