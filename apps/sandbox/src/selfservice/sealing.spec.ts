import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { decrypt, encrypt, signReply, signRequest } from './sealing';

const KEY = 'SandboxAesKey016';

describe('sealing', () => {
  it('encrypts as OpenSSL does with AES-128-ECB and PKCS#5 padding', () => {
    // printf '<REQ></REQ>' | openssl enc -aes-128-ecb -K 53616e64626f784165734b6579303136 -base64
    expect(encrypt(Buffer.from('<REQ></REQ>'), KEY)).toBe('ai0tzRKpgszIPnTuwI7rCg==');
  });

  it('signs a request over its fields in the order of the page, in upper case', () => {
    const text = 'FUN_CODE=2001&REQ_ENCRYPTED=abc=&USER_ID=kangqiao&KEY=SandboxAesKey016';
    expect(signRequest({ code: '2001', encrypted: 'abc=', userId: 'kangqiao' }, KEY)).toBe(
      createHash('md5').update(text).digest('hex').toUpperCase(),
    );
  });

  it('signs a reply over the UTF-8 bytes of its Chinese message', () => {
    const text = 'RES_ENCRYPTED=abc=&RETURN_CODE=0&RETURN_MSG=交易成功&KEY=SandboxAesKey016';
    expect(signReply({ encrypted: 'abc=', code: '0', message: '交易成功' }, KEY)).toBe(
      createHash('md5').update(text).digest('hex').toUpperCase(),
    );
  });

  it('reads back whatever it wrote', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(decrypt(encrypt(Buffer.from(text), KEY), KEY)).toBe(text);
      }),
    );
  });

  it.each(['', 'not base64 !!', 'YWJj', encrypt(Buffer.from('<REQ></REQ>'), 'AnotherAesKey016')])(
    'answers null for what was not encrypted with its key (%j)',
    (text) => {
      expect(decrypt(text, KEY)).toBeNull();
    },
  );
});
