const SEPARATOR = '\u001f';
const PLAIN = /^[A-Za-z0-9_.-]{1,64}$/;
const MARK = '~';

const encode = (text: string): string => Buffer.from(text, 'utf8').toString('base64url');

function decode(code: string): string | null {
  const text = Buffer.from(code, 'base64url').toString('utf8');
  return encode(text) === code ? text : null;
}

/** A hospital's own id as it may stand in an address: as it is where it can be, else marked and encoded. */
export const toOpaque = (localId: string): string => (PLAIN.test(localId) ? localId : MARK + encode(localId));

/** The hospital's own id again; null for what `toOpaque` cannot have given out. */
export function fromOpaque(id: string): string | null {
  if (!id.startsWith(MARK)) return PLAIN.test(id) ? id : null;
  const localId = decode(id.slice(MARK.length));
  return !localId || PLAIN.test(localId) ? null : localId;
}

/**
 * Several parts in one opaque id. It hides nothing and proves nothing: whoever reads one back checks its parts
 * against what we own or what the hospital says.
 */
export const packOpaque = (parts: readonly string[]): string => encode(parts.join(SEPARATOR));

/** The parts again; null unless there are exactly `count` of them. */
export function unpackOpaque(id: string, count: number): string[] | null {
  const parts = decode(id)?.split(SEPARATOR);
  return parts?.length === count ? parts : null;
}
