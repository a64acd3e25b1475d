export { ipsDocument } from './document';
export type { IpsInput, IpsPerson, IpsReport, IpsSummary } from './input';
export { namesOf, type SourceNames } from './sources';
