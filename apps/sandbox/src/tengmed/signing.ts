import { createHash, timingSafeEqual } from 'node:crypto';

/** What is signed: every member of both parts but `sign`, empty ones left out, by name, the secret at the end. */
function signedText(parts: readonly object[], secret: string): string {
  const members = new Map(parts.flatMap((part) => Object.entries(part)));
  members.delete('sign');
  const pairs: string[] = [];
  for (const name of [...members.keys()].sort()) {
    const value: unknown = members.get(name);
    const written = typeof value === 'string' ? value : value === null ? '' : JSON.stringify(value);
    if (written !== '') pairs.push(`${name}=${written}`);
  }
  return pairs.join('&') + secret;
}

/** Whether a request was signed with the secret. */
export function isSigned(commonIn: Record<string, unknown>, req: Record<string, unknown>, secret: string): boolean {
  const right = createHash('sha256')
    .update(signedText([commonIn, req], secret), 'utf8')
    .digest();
  const given = Buffer.from(typeof commonIn['sign'] === 'string' ? commonIn['sign'] : '', 'base64');
  return given.length === right.length && timingSafeEqual(given, right);
}
