import { CreateAccount1795230000000 } from './1795230000000-create-account';
import { CreateSignIn1795230001000 } from './1795230001000-create-sign-in';
import { CreatePerson1795230002000 } from './1795230002000-create-person';
import { CreateFamilyLink1795230003000 } from './1795230003000-create-family-link';
import { CreateIdempotencyKey1795230004000 } from './1795230004000-create-idempotency-key';

/** Every migration, oldest first, one DDL step each. A migration that was merged is never edited. */
export const MIGRATIONS = [
  CreateAccount1795230000000,
  CreateSignIn1795230001000,
  CreatePerson1795230002000,
  CreateFamilyLink1795230003000,
  CreateIdempotencyKey1795230004000,
];
