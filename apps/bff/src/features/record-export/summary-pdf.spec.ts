import { NO_GAPS } from '@kangqiao/ips';
import { sayIn } from '@kangqiao/language';
import { aRecordSummary, aScanReport } from '@kangqiao/testing';
import { renderPdf } from '../../platform/pdf/render-pdf';
import { readPdf } from '../../testing/pdf-pages';
import { summaryPdf } from './summary-pdf';

describe('the summary on paper', () => {
  it('keeps the lines of what was written, whatever ends them', async () => {
    const [medication] = aRecordSummary().medications;
    const summary = aRecordSummary({
      medications: medication ? [{ ...medication, dosage: '每次 1 片\r\n饭后服\u2028忌酒' }] : [],
    });
    const { pages } = await readPdf(
      await renderPdf(
        summaryPdf(
          {
            ...{
              id: 'document-1',
              at: new Date('2026-11-22T01:30:00Z'),
              visit: null,
              history: null,
              remarks: [],
              gaps: NO_GAPS,
            },
            person: { name: '王小明', sex: 'male', birthDate: '1990-01-01', document: null, phone: null },
            summary,
            reports: [aScanReport({ findings: '双肺清晰。\n心影不大。' })],
            languages: ['zh'],
          },
          sayIn('zh'),
        ),
      ),
    );
    const lines = pages.flat().map(({ text }) => text);
    for (const line of ['每次 1 片', '饭后服', '忌酒', '所见：双肺清晰。', '心影不大。']) expect(lines).toContain(line);
  });
});
