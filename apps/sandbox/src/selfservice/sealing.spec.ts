import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { decrypt, encrypt, signReply, signRequest } from './sealing';

const KEY = { key: 'SandboxAesKey016', charset: 'utf-8' } as const;

describe('sealing', () => {
  it('encrypts as OpenSSL does with AES-128-ECB and PKCS#5 padding', () => {
    // printf '<REQ></REQ>' | openssl enc -aes-128-ecb -K 53616e64626f784165734b6579303136 -base64
    expect(encrypt('<REQ></REQ>', KEY)).toBe('ai0tzRKpgszIPnTuwI7rCg==');
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

  it('writes, signs and reads in GBK where the site is GBK', () => {
    const site = { ...KEY, charset: 'gbk' } as const;
    const text = Buffer.concat([
      Buffer.from('RES_ENCRYPTED=abc=&RETURN_CODE=0&RETURN_MSG='),
      Buffer.from([0xbd, 0xbb, 0xd2, 0xd7]),
      Buffer.from('&KEY=SandboxAesKey016'),
    ]);
    expect(signReply({ encrypted: 'abc=', code: '0', message: '交易' }, site)).toBe(
      createHash('md5').update(text).digest('hex').toUpperCase(),
    );
    expect(decrypt(encrypt('交易', site), site)).toBe('交易');
    expect(decrypt(encrypt('交易', site), KEY)).toBeNull();
  });

  it('reads back whatever it wrote', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(decrypt(encrypt(text, KEY), KEY)).toBe(text);
      }),
    );
  });

  it.each(['', 'not base64 !!', 'YWJj', encrypt('<REQ></REQ>', { ...KEY, key: 'AnotherAesKey016' })])(
    'answers null for what was not encrypted with its key (%j)',
    (text) => {
      expect(decrypt(text, KEY)).toBeNull();
    },
  );
});
