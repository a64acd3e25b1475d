export { AppTokens, type FetchedToken, type FetchToken, LocalAppTokens, TOKEN_LEAD_SECONDS } from './app-tokens';
export type * from './messages';
export type { ChannelNumber, TengmedCardAuthorityOptions, TengmedConnection, TengmedUseCodes } from './options';
export { type Result, type ResultCodes, RESULTS, TengmedRefused } from './result-codes';
export type { Gender, IdType } from './tables';
export { TengmedCardAuthority } from './tengmed-card-authority';
export { MOST_IN_BATCH, TengmedPlatform } from './tengmed-platform';
export type { RelatedUser } from './transport';
