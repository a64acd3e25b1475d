import { fireEvent, screen } from '@testing-library/react';
import type { LaboratoryItem, Report } from '@kangqiao/contracts';
import { aPerson } from '@kangqiao/testing';
import { answer, showPage } from '../../../../test/page';
import ReportPage from '.';

const report: Report = {
  id: 'r1',
  kind: 'laboratory',
  title: '血常规',
  hospitalId: 'kq-first',
  hospitalName: '康桥市第一人民医院',
  departmentName: '检验科',
  doctorName: '周明礼',
  reportedAt: '2026-11-20T10:24:00+08:00',
  personNameMasked: '王*明',
  sex: 'male',
  ageYears: 36,
  specimen: null,
  collectedAt: null,
  items: null,
  bodyPart: null,
  findings: null,
  impression: null,
  organism: null,
  susceptibilities: null,
};

const item = (name: string, change: Partial<LaboratoryItem>): LaboratoryItem => ({
  code: name,
  name,
  value: '6.2',
  unit: '10^9/L',
  referenceRange: '3.5-9.5',
  flag: 'normal',
  flagSource: 'laboratory',
  ...change,
});

const open = (change: Partial<Report>) => {
  answer({
    'GET /people': { items: [aPerson()], mayAdd: 4 },
    'GET /people/person-1/reports/r1': { ...report, ...change },
  });
  showPage(<ReportPage />, { reportId: 'r1' });
};

const order = (...names: string[]) =>
  screen.getAllByText(new RegExp(`^(${names.join('|')})$`)).map((element) => element.textContent);

it('shows what needs a look first, and the laboratory’s own order on request', async () => {
  open({ items: [item('红细胞', {}), item('白细胞', { value: '12', flag: 'high' })] });
  expect(await screen.findByText('↑ 偏高')).toBeVisible();
  expect(order('红细胞', '白细胞')).toEqual(['白细胞', '红细胞']);
  fireEvent.click(screen.getByRole('tab', { name: '报告原顺序' }));
  expect(order('红细胞', '白细胞')).toEqual(['红细胞', '白细胞']);
});

it('offers no other order where there is none', async () => {
  open({ items: [item('白细胞', { value: '12', flag: 'high' })] });
  expect(await screen.findByText('白细胞')).toBeVisible();
  expect(screen.queryByRole('tab', { name: '报告原顺序' })).toBeNull();
});

it('says that a value cannot be judged rather than guessing', async () => {
  open({
    items: [item('抗核抗体', { value: '1:100', referenceRange: null, flag: 'undetermined', flagSource: 'none' })],
  });
  expect(await screen.findByText('无法判断')).toBeVisible();
  expect(screen.getByText('无参考范围')).toBeVisible();
});

it('warns of a critical value in words', async () => {
  open({ items: [item('血小板', { value: '20', referenceRange: '125-350', flag: 'critical-low' })] });
  expect(await screen.findByRole('alert')).toHaveTextContent('报告中有危急值');
  expect(screen.getByText('↓↓ 危急')).toBeVisible();
});

it('shows an imaging report’s opinion and findings', async () => {
  open({ kind: 'imaging', impression: '未见明显异常。', findings: '双肺纹理清晰。' });
  expect(await screen.findByText('未见明显异常。')).toBeVisible();
  expect(screen.getByText('双肺纹理清晰。')).toBeVisible();
});

it('says in words which antibiotics work', async () => {
  open({
    kind: 'microbiology',
    organism: '大肠埃希菌',
    susceptibilities: [
      { antibiotic: '阿米卡星', value: '≤2', result: 'S' },
      { antibiotic: '头孢曲松', value: '≥64', result: 'R' },
    ],
  });
  expect(await screen.findByText('敏感 S')).toBeVisible();
  expect(screen.getByText('耐药 R')).toBeVisible();
});
