import { IsOptional, IsString, Matches } from 'class-validator';

/** What a hospital may choose to be told of a person; see docs/hospitals-file.md. */
export const TERMINAL_FIELDS = ['documentNumber', 'phone', 'appointments'] as const;
export type TerminalField = (typeof TERMINAL_FIELDS)[number];

/**
 * What registration under a real name needs, and the hospital's own bookings; a phone number is not needed for either,
 * and a hospital that wants it says so.
 */
export const DEFAULT_TERMINAL_FIELDS: readonly TerminalField[] = ['documentNumber', 'appointments'];

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,3})?)?(Z|[+-]\d\d:\d\d)$/;
const instant = { message: 'must be an instant with an offset, such as 2027-01-01T00:00:00+08:00' };

/** A public key that a hospital's terminals sign with. */
export class TerminalKeySettings {
  /** Chosen by the hospital; what X-Key-Id says. */
  @Matches(/^[A-Za-z0-9][A-Za-z0-9._-]{0,31}$/, {
    message: 'must be 1 to 32 letters, digits, dots, hyphens and underscores',
  })
  keyId!: string;

  /** SM2: SPKI DER in base64, or the point in hex (65 bytes with the leading 04, or 64 without). */
  @IsString()
  publicKey!: string;

  /** From this instant on; without it, at once. */
  @IsOptional()
  @Matches(INSTANT, instant)
  validFrom?: string;

  /** Until before this instant; without it, until it is taken out. */
  @IsOptional()
  @Matches(INSTANT, instant)
  validUntil?: string;
}
