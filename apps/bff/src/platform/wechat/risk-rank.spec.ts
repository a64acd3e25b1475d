import fc from 'fast-check';
import { readAnswer } from './api-answer';
import { readRiskRank } from './risk-rank';

const read = (body: unknown) => readRiskRank(readAnswer(JSON.stringify(body)));

describe('a risk rank', () => {
  it.each([0, 1, 2, 3, 4])('is read: %d', (rank) => {
    expect(read({ errcode: 0, errmsg: 'getuserriskrank succ', unoin_id: 1, risk_rank: rank })).toEqual({
      kind: 'ranked',
      rank,
    });
  });

  it.each([
    [{ errcode: 0 }, 'no risk_rank'],
    [{ errcode: 0, risk_rank: 5 }, 'no risk_rank'],
    [{ errcode: 0, risk_rank: '3' }, 'no risk_rank'],
    [{ errcode: 61010, errmsg: 'code is expired', risk_rank: 4 }, 'errcode 61010'],
    [{ errcode: 48001 }, 'errcode 48001'],
  ])('is nothing in %j', (body, detail) => expect(read(body)).toEqual({ kind: 'unavailable', detail }));

  it('is a rank or nothing, whatever is answered', () => {
    fc.assert(fc.property(fc.json(), (text) => void readRiskRank(readAnswer(text))));
  });
});
