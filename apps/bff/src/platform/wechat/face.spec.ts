import fc from 'fast-check';
import { readAnswer } from './api-answer';
import { certHashOf, certInfoOf, readFaceResult, readFaceStart } from './face';

const NOW = new Date('2026-11-22T02:00:00.000Z');

describe('the certificate of a face comparison', () => {
  it('is hashed as in WeChat’s own example', () => {
    const info = certInfoOf({ name: '张三', document: { type: 'resident-id', number: '310101199801011234' } });
    expect(info && certHashOf(info)).toBe('3c241f7ff324977aeb91f173bb2a7b06569e6fd784d5573db34a636d8671108b');
  });

  it.each(['passport', 'hk-macau-permit', 'foreign-permanent-residence', 'birth-certificate'] as const)(
    'does not exist for a %s',
    (type) => {
      expect(certInfoOf({ name: '张三', document: { type, number: 'X1' } })).toBeNull();
    },
  );
});

describe('an answer of getverifyid', () => {
  it.each<[string, object]>([
    [
      '{"errcode":0,"verify_id":"v1","expires_in":1800}',
      { kind: 'started', verifyId: 'v1', expiresAt: new Date('2026-11-22T02:30:00.000Z') },
    ],
    [
      '{"errcode":0,"verify_id":"v1"}',
      { kind: 'started', verifyId: 'v1', expiresAt: new Date('2026-11-22T03:00:00.000Z') },
    ],
    ['{"errcode":0}', { kind: 'unavailable', detail: 'no verify_id' }],
    ['{"errcode":48001,"verify_id":"v1"}', { kind: 'unavailable', detail: 'errcode 48001' }],
  ])('%s is %p', (text, outcome) => {
    expect(readFaceStart(readAnswer(text), NOW)).toEqual(outcome);
  });
});

describe('an answer of queryverifyinfo', () => {
  it.each<[string, object]>([
    ['{"errcode":0,"verify_ret":10000}', { kind: 'passed' }],
    ['{"verify_ret":10000}', { kind: 'passed' }],
    ['{"errcode":84001,"verify_ret":10000}', { kind: 'unavailable', detail: 'errcode 84001' }],
    ['{"errcode":0,"verify_ret":"10000"}', { kind: 'unavailable', detail: 'no verify_ret' }],
    ['{"errcode":0,"verify_ret":10005}', { kind: 'pending' }],
    ['{"errcode":0,"verify_ret":10300}', { kind: 'pending' }],
    ['{"errcode":0,"verify_ret":10003}', { kind: 'failed' }],
    ['{"errcode":0,"verify_ret":10004}', { kind: 'failed' }],
    ['{"errcode":0,"verify_ret":90002}', { kind: 'failed' }],
    ['{"errcode":0,"verify_ret":10001}', { kind: 'unavailable', detail: 'verify_ret 10001' }],
    ['{"errcode":0,"verify_ret":10006}', { kind: 'unavailable', detail: 'verify_ret 10006' }],
    ['{"errcode":0}', { kind: 'unavailable', detail: 'no verify_ret' }],
  ])('%s is %p', (text, outcome) => {
    expect(readFaceResult(readAnswer(text))).toEqual(outcome);
  });

  it('is "passed" for no other pair of numbers', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer(), (errcode, verify_ret) => {
        fc.pre(errcode !== 0 || verify_ret !== 10000);
        expect(readFaceResult(readAnswer(JSON.stringify({ errcode, verify_ret }))).kind).not.toBe('passed');
      }),
    );
  });
});
