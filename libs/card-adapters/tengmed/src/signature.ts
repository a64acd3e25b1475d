import { createHash } from 'node:crypto';

/** What a request may hold. */
export type Value =
  string | number | boolean | null | undefined | readonly Value[] | { readonly [name: string]: Value };
export type Values = Readonly<Record<string, Value>>;

const isEmpty = (value: Value): boolean => value === undefined || value === null || value === '';

/** Code-unit order, which for the platform's ASCII names is the order of bytes. */
const byName = ([a]: [string, Value], [b]: [string, Value]): number => (a < b ? -1 : a > b ? 1 : 0);

function canonicalValue(value: Value): Value {
  if (Array.isArray(value)) return value.map(canonicalValue);
  return typeof value === 'object' && value !== null ? canonical(value as Values) : value;
}

/**
 * The values without those that are null or empty, names in order, nested ones too. What is sent is this form, so that
 * a nested object has the same text wherever it is serialised, whether by order of sending or by name.
 */
export function canonical(values: Values): Values {
  const kept = Object.entries(values).filter(([, value]) => !isEmpty(value));
  return Object.fromEntries(kept.sort(byName).map(([name, value]) => [name, canonicalValue(value)]));
}

/**
 * The signature of a request: all of its values but `sign`, as `name=value` joined by `&` in the order of names, the
 * secret right behind them, Base64 of SHA-256. Texts stand as they are, all else as JSON.
 */
export function signatureOf(values: Values, appSecret: string): string {
  const text = Object.entries(canonical(values))
    .filter(([name]) => name !== 'sign')
    .map(([name, value]) => `${name}=${typeof value === 'string' ? value : JSON.stringify(value)}`)
    .join('&');
  return createHash('sha256').update(`${text}${appSecret}`, 'utf8').digest('base64');
}
