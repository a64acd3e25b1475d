import fc from 'fast-check';
import { readAnswer } from './api-answer';
import { readSubscribeSend } from './subscribe-message';

const read = (text: string) => readSubscribeSend(readAnswer(text), ['thing1', 'time2']);
const refused = (reason: string, detail: string) => ({ kind: 'refused', reason, detail });

describe('an answer of message/subscribe/send', () => {
  it.each<[string, object]>([
    ['{"errcode":0,"errmsg":"ok","msgid":294402298110051942}', { kind: 'accepted' }],
    ['{"errcode":43101,"errmsg":"user refuse to accept the msg"}', refused('not-subscribed', 'errcode 43101')],
    ['{"errcode":40003,"errmsg":"invalid openid"}', refused('unknown-user', 'errcode 40003')],
    ['{"errcode":40037,"errmsg":"invalid template_id"}', refused('template', 'errcode 40037')],
    ['{"errcode":41030,"errmsg":"invalid page"}', refused('page', 'errcode 41030')],
    ['{"errcode":43107}', refused('forbidden', 'errcode 43107')],
    ['{"errcode":45168}', refused('data', 'errcode 45168')],
    [
      '{"errcode":47003,"errmsg":"argument invalid! data.thing1.value is empty rid: 1"}',
      refused('data', 'errcode 47003 (thing1)'),
    ],
    ['{"errcode":47003,"errmsg":"data.李华.value invalid"}', refused('data', 'errcode 47003')],
    ['{"errcode":47003,"errmsg":"data.thing9.value invalid"}', refused('data', 'errcode 47003')],
    ['{"errcode":45009}', { kind: 'unavailable', detail: 'errcode 45009' }],
    ['{"errcode":43108}', { kind: 'unavailable', detail: 'errcode 43108' }],
    ['{"errcode":-1}', { kind: 'unavailable', detail: 'errcode -1' }],
    ['<html>', { kind: 'unavailable', detail: 'not a JSON object' }],
  ])('%s is %j', (text, outcome) => {
    expect(read(text)).toEqual(outcome);
  });

  it('is an outcome whatever comes, and none of its text is kept', () => {
    fc.assert(
      fc.property(fc.integer(), fc.string({ minLength: 30 }), (errcode, errmsg) => {
        expect(JSON.stringify(read(JSON.stringify({ errcode, errmsg })))).not.toContain(errmsg);
      }),
    );
  });
});
