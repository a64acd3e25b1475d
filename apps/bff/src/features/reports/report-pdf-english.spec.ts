import type { Report } from '@kangqiao/contracts';
import { sayIn } from '@kangqiao/language';
import { aReport, aReportItem } from '@kangqiao/testing';
import { renderPdf } from '../../platform/pdf/render-pdf';
import { chineseLeft } from '../../testing/chinese-left';
import { readPdf, textOf } from '../../testing/pdf-pages';
import { reportPdf } from './report-pdf';

const PERSON = { name: '李华', document: { type: 'resident-id' as const, number: '110199199001010010' } };
const FLAGS = ['normal', 'high', 'low', 'critical-high', 'critical-low', 'abnormal', 'undetermined'] as const;
const IMAGING: Partial<Report> = {
  kind: 'imaging',
  title: '胸部 CT 平扫',
  items: null,
  bodyPart: '胸部',
  findings: '双肺野清晰，未见实变影。',
  impression: '未见明显异常。',
};
const CULTURE: Partial<Report> = {
  kind: 'microbiology',
  title: '尿培养',
  items: null,
  organism: '大肠埃希菌',
  susceptibilities: [
    { antibiotic: '左氧氟沙星', value: '≤0.25', result: 'S' },
    { antibiotic: '头孢曲松', value: '8', result: 'I' },
    { antibiotic: '氨苄西林', value: '≥64', result: 'R' },
  ],
};

const english = async (report: Report, identity: 'full' | 'masked' = 'full') => {
  const { info, pages } = await readPdf(await renderPdf(reportPdf(report, PERSON, identity, sayIn('en'))));
  return { info, text: pages.map(textOf).join('\n') };
};

describe('a report printed in English', () => {
  it('names hospital, person and tests as they are called, and says everything else in English', async () => {
    const report = aReport({
      items: FLAGS.map((flag, at) => aReportItem({ name: `项目${at}`, value: `${at}`, flag })),
      specimen: '静脉血',
    });
    const { info, text } = await english(report);
    expect(info).toMatchObject({ Language: 'en', Title: report.title });
    expect(chineseLeft(text, report, PERSON)).toEqual([]);
    for (const said of ['Name', '李华', 'Male', '36 years', 'Reference range', '↑ High', 'Critical', 'Cannot tell'])
      expect(text).toContain(said);
    expect(text).toContain(`Source: ${report.hospitalName}, fetched 22 Nov 2026, 09:30`);
    expect(text).toContain('Page 1 of 1');
    expect(text.replaceAll('\n', ' ')).toContain('What the hospital wrote is in its own words and is not translated');
  });

  it('sets below the name of a test that is known what it is called in English, and guesses none', async () => {
    const items = [
      aReportItem({ name: '白细胞计数', explanationId: 'wbc' }),
      aReportItem({ name: '某项目', explanationId: null }),
    ];
    const lines = (await english(aReport({ items }))).text.split('\n');
    expect(lines[lines.indexOf('白细胞计数') + 1]).toBe('White blood cell count');
    expect(lines).toContain('某项目');
  });

  it.each<[string, Partial<Report>, string]>([
    ['an examination', IMAGING, 'Impression'],
    ['an examination without words', { ...IMAGING, findings: '', impression: null }, 'Not filled in by the hospital'],
    ['a culture', CULTURE, 'Resistant (R)'],
    ['a culture of nothing', { ...CULTURE, organism: null, susceptibilities: [] }, 'No disease-causing bacteria grew'],
    ['a culture of nobody knows what', { ...CULTURE, organism: null }, 'does not say which bacteria'],
    ['no tests', { items: [] }, 'The hospital gave no test results.'],
    ['what was corrected', { superseded: true }, 'before correction'],
    ['what is corrected', { version: 2 }, 'has corrected this report'],
    ['what was withdrawn', { withdrawn: true }, 'no longer gives out this report'],
    ['a copy', { fromCopy: true }, 'as of 22 Nov 2026, 09:30'],
    ['what others hold too', { alsoFrom: [{ hospitalId: 's', hospitalName: '第二医院' }] }, 'also held by 第二医院'],
    ['a rare name', { doctorName: '𠮷田' }, 'its Unicode number'],
  ])('leaves no Chinese of ours in %s', async (_, change, said) => {
    const report = aReport(change);
    const { text } = await english(report, 'masked');
    expect(chineseLeft(text.replace('〔U+20BB7〕', '𠮷').replace('〔U+…〕', ''), report)).toEqual([]);
    expect(text.replaceAll('\n', ' ')).toContain(said);
  });
});
