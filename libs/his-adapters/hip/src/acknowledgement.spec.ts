import { HospitalFault, HospitalRefused, HospitalUnavailable } from '@kangqiao/his-port';
import { HipRefused, requireAnswer, requireDone } from './acknowledgement';
import type { HipReply } from './message';
import { Hl7Node } from './node';
import { tablesOf } from './tables';

const TABLES = tablesOf();
const reply = (values: Partial<HipReply>): HipReply => ({
  acknowledged: 'AA',
  detailCode: null,
  detailText: null,
  queryResponse: null,
  remaining: null,
  subjects: [],
  ...values,
});
const outcomeOf = (act: () => unknown): unknown => {
  try {
    act();
    return 'passed';
  } catch (error) {
    return error;
  }
};
const ofQuery = (values: Partial<HipReply>) => outcomeOf(() => requireAnswer(reply(values), TABLES));
const ofWrite = (values: Partial<HipReply>) => outcomeOf(() => requireDone(reply(values), TABLES));

describe('the answer to a query', () => {
  it('passes when something was found', () => expect(ofQuery({ queryResponse: 'OK' })).toBe('passed'));

  it.each(['AA', 'AE'])('has nothing in it when nothing was found, acknowledged %s', (acknowledged) => {
    const spoilt = [Hl7Node.of('x', 'test')];
    const answer = requireAnswer(reply({ queryResponse: 'NF', acknowledged, subjects: spoilt }), TABLES);
    expect(answer.subjects).toEqual([]);
  });

  it.each([
    ['the platform failed', { queryResponse: 'AE' }, HospitalUnavailable],
    [
      'the platform failed, and said so in the acknowledgement',
      { acknowledged: 'AE', detailCode: '0001' },
      HospitalUnavailable,
    ],
    ['it was not done, and nothing says why', { acknowledged: 'AE' }, HospitalUnavailable],
    ['the parameters were wrong', { queryResponse: 'QE' }, HospitalRefused],
    ['the sender is unknown', { acknowledged: 'AE', detailCode: '0002' }, HospitalRefused],
    ['it is acknowledged and not answered', {}, HospitalFault],
    ['it is answered and not acknowledged', { queryResponse: 'OK', acknowledged: 'AE' }, HospitalFault],
    ['the answer is unknown', { queryResponse: 'XX' }, HospitalFault],
    ['the acknowledgement is unknown', { acknowledged: 'XX' }, HospitalFault],
    ['the acknowledgement is missing', { acknowledged: null }, HospitalFault],
    ['the code of the refusal is unknown', { acknowledged: 'AE', detailCode: '7777' }, HospitalFault],
  ] as const)('is an error when %s', (_when, values, kind) => expect(ofQuery(values)).toBeInstanceOf(kind));
});

describe('the acknowledgement of a write', () => {
  it.each(['AA', 'CA'])('passes with %s', (acknowledged) => expect(ofWrite({ acknowledged })).toBe('passed'));

  it.each(['AE', 'AR', 'CE', 'CR'])('is a refusal with %s and a known code', (acknowledged) => {
    expect(ofWrite({ acknowledged, detailCode: '1001' })).toMatchObject({ code: '1001', refusal: 'NUMBER_TAKEN' });
  });

  it('says nothing of what was done without a code, with a code for failure, or with an unknown one', () => {
    expect(ofWrite({ acknowledged: 'AE' })).toBeInstanceOf(HospitalUnavailable);
    expect(ofWrite({ acknowledged: 'AE', detailCode: '0001' })).toBeInstanceOf(HospitalUnavailable);
    expect(ofWrite({ acknowledged: 'AE', detailCode: '7777' })).toBeInstanceOf(HospitalFault);
  });

  it('shows a text to the resident only where it is written for them', () => {
    const detailText = '该科室仅限本人预约';
    expect(ofWrite({ acknowledged: 'AE', detailCode: '9000', detailText })).toMatchObject({
      residentMessage: detailText,
    });
    const error = ofWrite({ acknowledged: 'AE', detailCode: '1001', detailText: 'ORA-00001' });
    expect(error).toBeInstanceOf(HipRefused);
    expect(error).toMatchObject({ residentMessage: null });
  });
});
