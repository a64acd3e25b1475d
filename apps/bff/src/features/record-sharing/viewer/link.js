/** The link that a doctor opened, and what it opens: nothing of either leaves the browser. */

const bytesOf = (base64url) =>
  Uint8Array.from(atob(base64url.replace(/-/g, '+').replace(/_/g, '/')), (character) => character.charCodeAt(0));

const jsonOf = (bytes) => JSON.parse(new TextDecoder().decode(bytes));

/** What the link says; null for anything but a link of this very server. */
export const readLink = () => {
  const [, payload] = /^#shlink:\/([A-Za-z0-9_-]+)$/.exec(location.hash) ?? [];
  if (payload === undefined) return null;
  try {
    const link = jsonOf(bytesOf(payload));
    return new URL(link.url).origin === location.origin && typeof link.key === 'string' ? link : null;
  } catch {
    return null;
  }
};

/** Whether this browser can open what is sealed as `sealFile` of the server does: asked before a view is used up. */
export const canRead = () => {
  try {
    return Boolean(crypto.subtle && new DecompressionStream('deflate-raw'));
  } catch {
    return false;
  }
};

const inflate = async (bytes) => {
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
};

/** What a JWE in its compact form holds, as JSON: direct key (base64url), A256GCM, deflated or not. */
export const decrypt = async (jwe, key) => {
  const [header, , iv, ciphertext, tag] = jwe.split('.');
  const { alg, enc, zip } = jsonOf(bytesOf(header));
  if (alg !== 'dir' || enc !== 'A256GCM') throw new Error('unknown encryption');
  const imported = await crypto.subtle.importKey('raw', bytesOf(key), 'AES-GCM', false, ['decrypt']);
  const parts = [bytesOf(ciphertext), bytesOf(tag)];
  const sealed = new Uint8Array(await new Blob(parts).arrayBuffer());
  const algorithm = { name: 'AES-GCM', iv: bytesOf(iv), additionalData: new TextEncoder().encode(header) };
  const opened = new Uint8Array(await crypto.subtle.decrypt(algorithm, imported, sealed));
  return jsonOf(zip === 'DEF' ? await inflate(opened) : opened);
};
