import { HospitalFault } from '@kangqiao/his-port';
import type { DocumentReference, Observation } from 'fhir/r4';
import { toBloodGroup, toDocumentContent } from './resources';

const group = (text: string, more: Partial<Observation> = {}): Observation => ({
  resourceType: 'Observation',
  id: 'o-1',
  status: 'final',
  code: { text: '血型' },
  valueCodeableConcept: { text },
  ...more,
});

describe('a blood group over FHIR', () => {
  it.each([
    ['A', 'A', null],
    ['o型', 'O', null],
    ['AB Rh阴性', 'AB', 'negative'],
    ['B型，Rh（阳性）', 'B', 'positive'],
    ['A Rh(+)', 'A', 'positive'],
    ['O+', 'O', 'positive'],
    ['AB-', 'AB', 'negative'],
    ['A positive', 'A', 'positive'],
  ])('is read from "%s"', (text, abo, rh) => {
    expect(toBloodGroup(group(text))).toMatchObject({ abo, rh, determinedOn: null });
  });

  it.each(['C', '不详', 'A/B', 'ABO', 'A Rh弱阳性', 'ＯＫ'])('is a fault in "%s": it is never guessed', (text) => {
    expect(() => toBloodGroup(group(text))).toThrow(HospitalFault);
  });

  it('carries the day of the hospital on which it was determined', () => {
    const late = group('O', { effectiveDateTime: '2026-03-01T23:30:00Z' });
    expect(toBloodGroup(late).determinedOn).toBe('2026-03-02');
  });
});

const document = (...attachments: DocumentReference['content'][number]['attachment'][]): DocumentReference => ({
  resourceType: 'DocumentReference',
  id: 'd-1',
  status: 'current',
  description: '门诊病历',
  date: '2026-03-01T09:00:00+08:00',
  author: [{ display: '周明' }],
  content: attachments.map((attachment) => ({ attachment })),
});
const plain = (text: string) => ({
  contentType: 'text/plain; charset=utf-8',
  data: Buffer.from(text).toString('base64'),
});

describe('a document over FHIR', () => {
  it('is its lines as plain text, whatever they hold', () => {
    expect(toDocumentContent(document({ ...plain('诊断：高血压\r\n\n <b>随访</b> '), title: '病历' }))).toMatchObject({
      id: 'd-1',
      doctorName: '周明',
      sections: [
        {
          title: '病历',
          lines: [
            { label: null, text: '诊断：高血压' },
            { label: null, text: '<b>随访</b>' },
          ],
        },
      ],
    });
  });

  it('has nothing to show in another form, or without its bytes', () => {
    expect(toDocumentContent(document({ contentType: 'application/pdf', data: 'AA==' }))).toBeNull();
    expect(toDocumentContent(document({ contentType: 'text/plain' }))).toBeNull();
    expect(toDocumentContent(document())).toBeNull();
  });

  it('is a fault when its text is not UTF-8', () => {
    const broken = { contentType: 'text/plain', data: Buffer.from([0xff, 0xfe, 0x41]).toString('base64') };
    expect(() => toDocumentContent(document(broken))).toThrow(HospitalFault);
  });
});
