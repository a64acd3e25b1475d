import { CardAuthorityUnavailable } from '@kangqiao/card-port';
import { CardIssuerUnavailable } from './card.errors';

/** What the issuer answers to a resident who waits for it. @throws CardIssuerUnavailable */
export const asked = async <T>(question: () => Promise<T>): Promise<T> => {
  try {
    return await question();
  } catch (error) {
    if (error instanceof CardAuthorityUnavailable) throw new CardIssuerUnavailable(error);
    throw error;
  }
};
