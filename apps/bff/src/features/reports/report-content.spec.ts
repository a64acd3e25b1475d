import { aLaboratoryItem, aLaboratoryReport, aMicrobiologyReport, anImagingReport } from '@kangqiao/testing';
import fc from 'fast-check';
import { fromContentText, fromHeaderText, mergedHeader, toContentText, toHeaderText } from './report-content';

const PERSON = 'person-1';

describe('what is kept of a report', () => {
  it.each([
    ['a laboratory report', aLaboratoryReport()],
    ['an imaging report', anImagingReport()],
    ['a culture', aMicrobiologyReport()],
    ['a culture without growth', aMicrobiologyReport({ organism: null, susceptibilities: [], collectedAt: null })],
    ['an empty report', aLaboratoryReport({ items: [], flagged: null, specimen: null })],
  ])('is %s again, to the letter, but for the number of the patient', (_, report) => {
    const again = fromContentText(PERSON, report.id, toContentText(PERSON, report));
    expect(again).toEqual({ ...report, patientNo: '', flagged: again?.flagged });
  });

  it('is equal for the same report under another number, from another file, with its fields in another order', () => {
    const report = aLaboratoryReport();
    const backwards = Object.fromEntries(Object.entries(report).reverse()) as unknown as typeof report;
    const other = { ...backwards, id: 'other', patientNo: 'P9', flagged: 3 };
    expect(toContentText(PERSON, other)).toBe(toContentText(PERSON, report));
  });

  it('differs by one value, by the time, and by the person', () => {
    const text = toContentText(PERSON, aLaboratoryReport());
    const changed = [
      toContentText(PERSON, aLaboratoryReport({ items: [aLaboratoryItem({ value: '6.22' })] })),
      toContentText(PERSON, aLaboratoryReport({ reportedAt: new Date('2026-11-20T10:30:00.001+08:00') })),
      toContentText('person-2', aLaboratoryReport()),
    ];
    expect(new Set([text, ...changed]).size).toBe(4);
  });

  it('is not opened for anybody else', () => {
    const report = aLaboratoryReport();
    expect(fromContentText('person-2', report.id, toContentText(PERSON, report))).toBeNull();
  });

  it('counts anew what the laboratory flagged', () => {
    const items = (['high', 'normal', null] as const).map((flag) => aLaboratoryItem({ flag }));
    const report = aLaboratoryReport({ items, flagged: null });
    expect(fromContentText(PERSON, report.id, toContentText(PERSON, report))?.flagged).toBe(1);
  });

  it('keeps any text as it was, markup and all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (findings) => {
        const report = anImagingReport({ findings });
        expect(fromContentText(PERSON, report.id, toContentText(PERSON, report))).toMatchObject({ findings });
      }),
    );
  });

  it('keeps the line of the list, and when the doctor released it', () => {
    const { id, kind, title, departmentName, reportedAt } = aLaboratoryReport();
    for (const doctorReleasedAt of [undefined, null, new Date('2026-11-21T01:00:00Z')]) {
      const header = { id, kind, title, departmentName, reportedAt, flagged: 2, doctorReleasedAt };
      expect(fromHeaderText(toHeaderText(header), { id, kind, reportedAt })).toEqual(header);
    }
  });

  it('loses nothing to a line that says less, and takes what a line says anew', () => {
    const released = new Date('2026-11-21T01:00:00Z');
    const known = toHeaderText(aLaboratoryReport({ flagged: 2, doctorReleasedAt: released }));
    const less = mergedHeader(known, aLaboratoryReport({ flagged: null, title: '血细胞分析' }));
    expect(less).toMatchObject({ title: '血细胞分析', flagged: 2, doctorReleasedAt: released });
    const anew = mergedHeader(known, aLaboratoryReport({ flagged: 0, doctorReleasedAt: null }));
    expect(anew).toMatchObject({ flagged: 0, doctorReleasedAt: null });
  });
});
