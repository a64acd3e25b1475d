export { cultureText } from './culture-text';
export { ipsDocument, ipsText } from './document';
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
export { caveats } from './sources';
export { visitLines } from './visits';
