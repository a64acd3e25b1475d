export { cultureText } from './culture-text';
export { ipsDocument, ipsText } from './document';
export type { IpsInput, IpsPerson, IpsReport, IpsSummary, IpsVisit } from './input';
export { reportStanding } from './report-standing';
export { caveats } from './sources';
