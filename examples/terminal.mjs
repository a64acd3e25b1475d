/**
 * A hospital's terminal in plain Node, without dependencies: signs with SM2 as docs/terminals.md says.
 *
 *   node examples/terminal.mjs verify <code> [step] [department] [last four of the document]
 *   node examples/terminal.mjs keys | revocations
 *   node examples/terminal.mjs report <code> <when, ISO 8601> [step]
 *
 * TERMINAL_URL, TERMINAL_HOSPITAL, TERMINAL_KEY_ID and TERMINAL_KEY_FILE (the private key, PEM) say whose terminal it is;
 * without them it is one of the sandbox's first hospital. Prints the answer; exits with 1 when it is a refusal.
 */
import { createHash, createPrivateKey, createPublicKey, createSign, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';

const env = process.env;
const url = env.TERMINAL_URL ?? 'http://127.0.0.1:8080';
const hospitalId = env.TERMINAL_HOSPITAL ?? 'kq-first';
const keyId = env.TERMINAL_KEY_ID ?? 'kq-first-2026';
const terminalCode = env.TERMINAL_CODE ?? 'EXAMPLE-01';

/** Public, like everything of the sandbox. A hospital's own key stands in a file that only its terminals can read. */
const SANDBOX_KEY = `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqBHM9VAYItBG0wawIBAQQgBRLpcSAsFXgx3zR1
Cg2AjepcWYargdWJaPXEK/4l2jGhRANCAARnDSi8to02WqgbSCsssxvyqRXhIEfo
joAq1Ju9PbD7akdS9O1aj3Uy0Yu8HdJ05XST2Kz0QuV041uzZpgcFM2P
-----END PRIVATE KEY-----`;
const privateKey = createPrivateKey(env.TERMINAL_KEY_FILE ? readFileSync(env.TERMINAL_KEY_FILE) : SANDBOX_KEY);

const sm3 = (...parts) => parts.reduce((hash, part) => hash.update(part), createHash('sm3')).digest();

/** Length of the user id in bits, the user id, then a, b, xG and yG of the curve: what is hashed before the public key. */
const BEFORE_THE_KEY = Buffer.concat([
  Buffer.from([0, 128]),
  Buffer.from('1234567812345678'),
  Buffer.from(
    'fffffffeffffffffffffffffffffffffffffffff00000000fffffffffffffffc' +
      '28e9fa9e9d9f5e344d5a9e4bcf6509a7f39789f515ab8f92ddbcbd414d940e93' +
      '32c4ae2c1f1981195f9904466a39c9948fe30bbff2660be1715a4589334c74c7' +
      'bc3736a2f4f6779c59bdcee36b692153d0a9877cc62a474002df32e52139f0a0',
    'hex',
  ),
]);

/** x‖y, the last 64 bytes of the public key. */
const point = createPublicKey(privateKey).export({ type: 'spki', format: 'der' }).subarray(-64);
const identity = sm3(BEFORE_THE_KEY, point);

/** Node signs with SM2 when a key on its curve is used with SM3, but leaves the user id out: it is put before the text. */
function sign(text) {
  const der = createSign('sm3').update(identity).update(text).sign(privateKey);
  // SEQUENCE { INTEGER r, INTEGER s }; each integer may be shorter than 32 bytes, or have a zero in front.
  let at = 2;
  const integers = [0, 1].map(() => {
    const end = at + 2 + der[at + 1];
    const hex = der.subarray(at + 2, end).toString('hex');
    at = end;
    return hex.slice(-64).padStart(64, '0');
  });
  return integers.join('');
}

async function call(method, path, content) {
  const body = content === undefined ? '' : JSON.stringify(content);
  const timestamp = String(Math.floor(Date.now() / 1000));
  const nonce = randomBytes(16).toString('hex');
  const text = [method, path, timestamp, nonce, sm3(body).toString('hex')].join('\n');
  const response = await fetch(new URL(path, url), {
    method,
    headers: {
      ...(content !== undefined && { 'content-type': 'application/json' }),
      'x-hospital-id': hospitalId,
      'x-key-id': keyId,
      'x-timestamp': timestamp,
      'x-nonce': nonce,
      'x-signature': sign(text),
    },
    ...(content !== undefined && { body }),
    signal: AbortSignal.timeout(20_000),
  });
  return { ok: response.ok, answer: await response.json() };
}

const COMMANDS = {
  verify: ([codeText, step = 'registration', department, proof]) =>
    call('POST', '/terminal/v1/codes/verify', { codeText, terminalCode, step, department, proof }),
  keys: () => call('GET', '/terminal/v1/card-keys'),
  revocations: () => call('GET', '/terminal/v1/revocations'),
  report: ([codeText, usedAt, step = 'registration']) =>
    call('POST', '/terminal/v1/uses', { codeText, terminalCode, step, usedAt }),
};

const [command, ...rest] = process.argv.slice(2);
if (!COMMANDS[command]) {
  console.error('verify <code> [step] [department] [proof] | keys | revocations | report <code> <when> [step]');
  process.exit(2);
}
const { ok, answer } = await COMMANDS[command](rest);
console.log(JSON.stringify(answer, null, 2));
process.exitCode = ok ? 0 : 1;
