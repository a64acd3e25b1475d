import type { VerificationReport } from '../platform/audit/verify-chain';
import { reportText } from './report-text';

const REPORT: VerificationReport = {
  problem: null,
  events: 120,
  unsealed: 1,
  headsChecked: 3,
  exportedChecked: 2,
  lastExported: 100,
};

describe('the report of a verification', () => {
  it('says what is in order, and what cannot be known', () => {
    expect(reportText(REPORT)).toBe(
      'The audit chain is in order: 120 sealed events, 1 event not sealed yet, 3 signed heads, 2 exported heads.\n' +
        '21 events came after the last exported head, 100. Whether there were more of them cannot be known.',
    );
  });

  it('says that everything came before the last exported head', () => {
    expect(reportText({ ...REPORT, unsealed: 0, lastExported: 120 })).toContain('Nothing came after');
  });

  it('says what it means to have exported nothing', () => {
    expect(reportText({ ...REPORT, lastExported: 0 })).toContain('cut off cannot be known');
  });

  it('names the first position that is wrong', () => {
    expect(reportText({ ...REPORT, events: 41, problem: { position: 42, what: 'the event was altered' } })).toMatch(
      /NOT IN ORDER\.\nAt position 42: the event was altered\.\nIn order before that: 41 sealed events/,
    );
  });

  it('names what has no position', () => {
    expect(reportText({ ...REPORT, problem: { position: null, what: 'an event was altered' } })).toContain(
      'Among the events not sealed yet: an event was altered.',
    );
  });
});
