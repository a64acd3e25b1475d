/** What encryption at rest costs beside the bare ciphers of node:crypto doing the same work. */
import { createCipheriv, createHmac, randomBytes } from 'node:crypto';
import { createRequire } from 'node:module';
import path from 'node:path';

const require = createRequire(import.meta.url);
const FIELDS = 20;
const TEXT = '110199199001010017';

/** The pairs of this file; see pairs.mjs. */
export function cryptoPairs(root, keysFile) {
  const { FieldCipher, FileKeyProvider } = require(path.join(root, 'dist/libs/national-crypto/src'));
  const keys = new FileKeyProvider(keysFile);
  const cipher = new FieldCipher(keys);
  const [key, macKey] = [keys.current('field').bytes, keys.current('field-mac').bytes];
  const plain = Buffer.from(TEXT);
  return [
    {
      name: `${FIELDS} fields sealed`,
      bareName: 'SM4-CTR and HMAC-SM3 of node:crypto',
      calls: 500,
      ours: () => {
        for (let i = 0; i < FIELDS; i += 1) cipher.encrypt(plain, 'person.name');
      },
      bare: () => {
        for (let i = 0; i < FIELDS; i += 1) {
          const iv = randomBytes(16);
          const sm4 = createCipheriv('sm4-ctr', key, iv);
          const sealed = Buffer.concat([iv, sm4.update(plain), sm4.final()]);
          createHmac('sm3', macKey).update(sealed).digest();
        }
      },
    },
  ];
}
