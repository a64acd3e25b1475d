export { cultureText } from './culture-text';
export { ipsDocument, ipsText } from './document';
export { documentLines, documentTitle, measurementTable } from './history';
export { type IpsGaps, type IpsItem, NO_GAPS } from './input';
export type {
  IpsDocument,
  IpsHistory,
  IpsInput,
  IpsMeasurement,
  IpsPerson,
  IpsReport,
  IpsSummary,
  IpsVisit,
} from './input';
export { reportStanding } from './report-standing';
export { caveats, gapNotes, historyNotes } from './sources';
export { allergyText, bloodGroupText, medicationStatesIn, severitiesIn } from './summary-sections';
export { visitLines } from './visits';
