import fc from 'fast-check';
import { fromReportCursor, toReportCursor } from './report-cursor';

describe('where a page of reports ended', () => {
  it('is found again', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date(0), max: new Date('2100-01-01'), noInvalidDate: true }),
        fc.string({ minLength: 1 }).filter((id) => !id.includes('\u001f')),
        (at, id) => {
          expect(fromReportCursor(toReportCursor({ at, id }))).toEqual({ at, id });
        },
      ),
    );
  });

  it('is nowhere for anything else', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const end = fromReportCursor(text);
        expect(end === null || toReportCursor(end) === text).toBe(true);
      }),
    );
  });
});
