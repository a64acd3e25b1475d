import { sayIn } from '@kangqiao/language';
import { aLaboratoryReport } from '@kangqiao/testing';
import { toContentText, toHeaderText } from './report-content';
import { sayContent, sayHeader } from './report-words';

const t = sayIn('zh');

describe('a kept report, as it is given out to its person', () => {
  it('reads in plain words, without numbers of ours', () => {
    const said = sayContent(toContentText('person-1', aLaboratoryReport()), t);
    expect(said).toContain('名称：血常规');
    expect(said).toContain('报告时间：2026-11-20 10:30');
    expect(said).toContain('名称：白细胞计数 结果：6.21 单位：10^9/L 参考范围：3.5-9.5');
    expect(said).not.toContain('person-1');
  });

  it('is called by its title in the list', () => {
    expect(sayHeader(toHeaderText(aLaboratoryReport()))).toBe('血常规');
  });
});
