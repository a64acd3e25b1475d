import { type IdentityDocument, tellsBirthDate } from '@kangqiao/domain';

/** Who a row of `person` is. */
export interface IdentityParts {
  name: string;
  document: IdentityDocument;
  /** `YYYY-MM-DD`. */
  birthDate: string;
  sex: string;
}

/**
 * What a person is found by, before it is indexed: document and name, and where the number does not say them also birth
 * date and sex. Whoever types those in wrong means somebody else: nobody is shown, or has to bear, what a stranger typed.
 */
export const identityText = ({ name, document, birthDate, sex }: IdentityParts): string =>
  [document.type, document.number, name, ...(tellsBirthDate(document) ? [] : [birthDate, sex])].join('\n');
