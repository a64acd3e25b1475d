import fc from 'fast-check';
import { readAnswer } from './api-answer';
import { readPhoneNumber } from './phone-number';

const APP = 'wx5andb0x00000001';
const read = (text: string) => readPhoneNumber(readAnswer(text), APP);
const info = (changes: object = {}) =>
  JSON.stringify({
    errcode: 0,
    errmsg: 'ok',
    phone_info: {
      phoneNumber: '13800000001',
      purePhoneNumber: '13800000001',
      countryCode: '86',
      watermark: { timestamp: 1795300000, appid: APP },
      ...changes,
    },
  });

describe('an answer of getuserphonenumber', () => {
  it.each<[string, object]>([
    [info(), { kind: 'known', phone: '13800000001' }],
    [info({ countryCode: 86 }), { kind: 'known', phone: '13800000001' }],
    [info({ countryCode: '852', purePhoneNumber: '51234567' }), { kind: 'unsupported-country' }],
    [info({ purePhoneNumber: '1380000000' }), { kind: 'unavailable', detail: 'no mainland mobile number' }],
    [info({ purePhoneNumber: '12800000001' }), { kind: 'unavailable', detail: 'no mainland mobile number' }],
    [info({ purePhoneNumber: 13800000001 }), { kind: 'unavailable', detail: 'no mainland mobile number' }],
    [info({ watermark: { appid: 'wx0' } }), { kind: 'unavailable', detail: 'a phone_info for another app' }],
    [info({ watermark: null }), { kind: 'unavailable', detail: 'a phone_info for another app' }],
    ['{"errcode":40029,"errmsg":"invalid code"}', { kind: 'refused' }],
    ['{"errcode":40163}', { kind: 'refused' }],
    ['{"errcode":-1}', { kind: 'unavailable', detail: 'errcode -1' }],
    ['{"errcode":45011}', { kind: 'unavailable', detail: 'errcode 45011' }],
    ['{"errno":1400001}', { kind: 'unavailable', detail: 'errcode 1400001: the quota of phone numbers is used up' }],
    ['{"errcode":0}', { kind: 'unavailable', detail: 'no phone_info' }],
    ['<html>', { kind: 'unavailable', detail: 'not a JSON object' }],
  ])('%s is %p', (text, outcome) => {
    expect(read(text)).toEqual(outcome);
  });

  it('is an outcome whatever comes, never a number that was not vouched for', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(['refused', 'unavailable', 'unsupported-country']).toContain(read(text).kind);
      }),
    );
  });
});
