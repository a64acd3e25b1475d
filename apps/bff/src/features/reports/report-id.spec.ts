import { REPORT_KINDS } from '@kangqiao/contracts';
import fc from 'fast-check';
import { packOpaque } from '../../hospitals/opaque-id';
import { fromReportId, toReportId } from './report-id';

const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }).filter((id) => !id.includes('\u001f'));

describe('the id of a report', () => {
  it('reads back as the same address', () => {
    const address = fc.record({
      hospitalId: text,
      kind: fc.constantFrom(...REPORT_KINDS),
      fileId: text,
      reportId: text,
    });
    fc.assert(fc.property(address, (given) => expect(fromReportId(toReportId(given))).toEqual(given)));
  });

  it.each([
    ['an unknown kind', packOpaque(['kq-first', 'x-ray', 'file', 'report'])],
    ['an empty part', packOpaque(['kq-first', 'imaging', '', 'report'])],
    ['too few parts', packOpaque(['kq-first'])],
    ['no id at all', '../../etc/passwd'],
  ])('is refused with %s', (_, id) => expect(fromReportId(id)).toBeNull());
});
