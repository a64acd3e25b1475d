/** What JSON can hold. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json | undefined };

const DEEPEST = 8;

/**
 * What a signature covers: the members sorted by name (in the order of their UTF-16 units), written `name=value` and
 * joined by `&`; absent, null and empty ones are left out. An object within stands in braces under the same rule, a
 * list in brackets with commas. Not fully documented by any platform: see docs/wires/provincial.md for what is known
 * and what was chosen.
 * @throws RangeError on more than eight levels, which no message of this wire has
 */
export function signedText(members: { readonly [name: string]: Json | undefined }, depth = 0): string {
  if (depth > DEEPEST) throw new RangeError('nested too deeply to be signed');
  return Object.keys(members)
    .sort()
    .map((name) => [name, written(members[name], depth)] as const)
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${name}=${value}`)
    .join('&');
}

function written(value: Json | undefined, depth: number): string {
  if (value === undefined || value === null) return '';
  if (typeof value !== 'object') return String(value);
  if (depth >= DEEPEST) throw new RangeError('nested too deeply to be signed');
  if (isList(value)) return `[${value.map((item) => written(item, depth + 1)).join(',')}]`;
  return `{${signedText(value, depth + 1)}}`;
}

const isList = (value: Json): value is readonly Json[] => Array.isArray(value);
