export { ENVELOPE_VERSIONS, type EnvelopeVersion } from './cipher-suite';
export type { CodeLife, HeadMember, ProvincialOptions } from './options';
export { ProvincialCardAuthority } from './provincial-card-authority';
export { guangdongCodes, hunanCodes, type ReplyCodes, type ReplyMeaning } from './reply-codes';
export { DEFAULT_TABLES, type ProvincialTables } from './tables';
