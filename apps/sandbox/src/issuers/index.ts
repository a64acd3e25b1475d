import { tengmedPlatform } from '../tengmed/platform';
import { provincialPlatform } from '../provincial/provincial-platform';
import type { MakeIssuer } from './sandbox-issuer';

/** The card authorities of the sandbox; a new one is one more line. */
export const ISSUERS: readonly MakeIssuer[] = [provincialPlatform, tengmedPlatform];
