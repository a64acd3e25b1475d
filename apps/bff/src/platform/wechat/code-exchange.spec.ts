import fc from 'fast-check';
import { readAnswer } from './api-answer';
import { readCodeExchange } from './code-exchange';

describe('an answer of code2Session', () => {
  it.each([
    ['{"openid":"o1","session_key":"k"}', { kind: 'identified', openid: 'o1' }],
    ['{"errcode":0,"errmsg":"ok","openid":"o1","session_key":"k"}', { kind: 'identified', openid: 'o1' }],
    ['{"errcode":40029,"errmsg":"invalid code"}', { kind: 'refused', reason: 'code' }],
    ['{"errcode":40163,"errmsg":"code been used"}', { kind: 'refused', reason: 'code' }],
    ['{"errcode":45011}', { kind: 'busy' }],
    ['{"errcode":40226}', { kind: 'refused', reason: 'risk' }],
    ['{"errcode":-1}', { kind: 'unavailable', detail: 'errcode -1' }],
    ['{"errcode":40125,"openid":"o1"}', { kind: 'unavailable', detail: 'errcode 40125' }],
    ['{"openid":""}', { kind: 'unavailable', detail: 'no openid' }],
    ['{"openid":7}', { kind: 'unavailable', detail: 'no openid' }],
    ['{"errcode":"40029"}', { kind: 'refused', reason: 'code' }],
    ['{"errcode":"40029 "}', { kind: 'unavailable', detail: 'an errcode that is no number' }],
    ['[]', { kind: 'unavailable', detail: 'not a JSON object' }],
    ['{}', { kind: 'unavailable', detail: 'no openid' }],
    ['null', { kind: 'unavailable', detail: 'not a JSON object' }],
    ['<html>', { kind: 'unavailable', detail: 'not a JSON object' }],
  ])('%s is %p', (text, outcome) => {
    expect(readCodeExchange(readAnswer(text))).toEqual(outcome);
  });

  it('is an outcome whatever comes, and only an openid identifies', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(['refused', 'unavailable', 'busy']).toContain(readCodeExchange(readAnswer(text)).kind);
      }),
    );
  });

  it('gives the session key to nobody, whatever else is in it', () => {
    const anything = fc.oneof(fc.integer(), fc.string(), fc.constant(undefined), fc.constantFrom(0, 40029, 40226, -1));
    fc.assert(
      fc.property(anything, anything, anything, (errcode, openid, errmsg) => {
        const text = JSON.stringify({ errcode, openid, errmsg, session_key: 'tiihtNczf5v6AKRyjwEUhQ==' });
        for (const part of [text, text.slice(0, -1)]) {
          expect(JSON.stringify(readCodeExchange(readAnswer(part)))).not.toContain('tiihtNczf5v6AKRyjwEUhQ==');
        }
      }),
    );
  });
});
