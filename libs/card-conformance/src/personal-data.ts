import type { CardHolder } from '@kangqiao/card-port';

/** Everything about a holder that no code may carry, as somebody who reads the code would look for it. */
export function personalDataOf(holder: CardHolder): string[] {
  const { personId, name, birthDate, document, phone, address, guardian } = holder;
  const dates = [birthDate, birthDate.replaceAll('-', '')];
  const guardians = guardian ? [guardian.name, guardian.document.number, guardian.phone] : [];
  return [personId, name, ...dates, document.number, phone, address, ...guardians].filter(
    (value): value is string => value !== null && value !== '',
  );
}

/**
 * What a text says to somebody who tries: itself, and it and each of its parts as hex and as both kinds of base64, the
 * bytes as UTF-8, as Latin-1 and as hex digits (which show packed decimal numbers).
 */
export function readingsOf(text: string): string[] {
  const parts = [text, ...text.split(/[^A-Za-z0-9+/_-]+/)].filter((part) => part !== '');
  const bytes = parts.flatMap((part) => [
    Buffer.from(part, 'base64'),
    Buffer.from(part, 'base64url'),
    Buffer.from(part, 'hex'),
  ]);
  return [text, ...bytes.flatMap((decoded) => [decoded.toString('utf8'), decoded.toString('latin1')])].concat(
    bytes.map((decoded) => decoded.toString('hex')),
  );
}
