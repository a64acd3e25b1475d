import { fireEvent, screen, waitFor } from '@testing-library/react';
import type { LaboratoryItem, Report } from '@kangqiao/contracts';
import { aReport } from '@kangqiao/testing';
import { aReadItem } from '../../../../test/laboratory';
import { answer, ledTo, phone, refusal, showPage } from '../../../../test/page';
import { PEOPLE } from '../../../../test/people';
import ReportPage from '.';

const report = aReport({ id: 'r1', items: null });

const item = (name: string, change: Partial<LaboratoryItem>) => aReadItem({ code: name, name, ...change });

const open = (change: Partial<Report>) => {
  answer({
    ...PEOPLE,
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

it('says below the items what can be done, and what cannot be judged only where there is such', async () => {
  open({ items: [item('白细胞', { value: '12', flag: 'high' })] });
  expect(await screen.findByText('点一项看说明和历次变化。要不要紧，请问医生。')).toBeVisible();
  expect(screen.queryByText(/无法判断/)).toBeNull();
});

it('explains what cannot be judged', async () => {
  open({ items: [item('抗核抗体', { flag: 'undetermined', flagReason: 'no-range', bar: null })] });
  expect(await screen.findByText(/标“无法判断”的，没法和参考范围比。/)).toBeVisible();
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

it('says that it was corrected, and leads to what was said before', async () => {
  const at = '2026-11-21T09:30:00+08:00';
  open({ items: [], version: 2, earlier: [{ version: 1, reportedAt: at, fetchedAt: at, correctedAt: at }] });
  expect(await screen.findByText('此报告已更正')).toBeVisible();
  fireEvent.click(screen.getByRole('button', { name: '查看更正前' }));
  expect(ledTo()).toBe('/packages/reports/detail/index?reportId=r1&version=1');
});

it('says of a copy as of when it is', async () => {
  open({ items: [], fromCopy: true });
  expect(await screen.findByText(/康桥市第一人民医院暂时没有应答，下面是保存的内容/)).toBeVisible();
});

it('leads to paper and picture, and to the pictures of the hospital where it has a viewer', async () => {
  open({ kind: 'imaging', impression: '未见异常', findings: '清晰', imageViewer: 'https://pictures.example/r1' });
  fireEvent.click(await screen.findByRole('button', { name: '打印或分享' }));
  expect(ledTo()).toBe('/packages/reports/share/index?reportId=r1');
  fireEvent.click(screen.getByRole('button', { name: '查看影像图片' }));
  expect(ledTo()).toBe('/packages/reports/viewer/index?address=https%3A%2F%2Fpictures.example%2Fr1');
});

it('says why a report is not shown yet, and leads to the choice', async () => {
  answer({
    ...PEOPLE,
    'GET /people/person-1/reports/r1': refusal(409, 'REPORT_HELD', '您选择了由医生告知后再看这类报告'),
  });
  showPage(<ReportPage />, { reportId: 'r1' });
  expect(await screen.findByText('您选择了由医生告知后再看这类报告')).toBeVisible();
  fireEvent.click(screen.getByRole('button', { name: '更改查看方式' }));
  expect(ledTo()).toBe('/packages/reports/settings/index');
});

it('leads from an item to its explanation and its trend', async () => {
  open({ items: [item('红细胞', {}), item('白细胞', { value: '12', flag: 'high' })] });
  fireEvent.click(await screen.findByRole('button', { name: /^白细胞，12.*偏高/ }));
  expect(ledTo()).toBe('/packages/reports/item/index?reportId=r1&index=1');
});

/** Many elements take a busy machine more than the usual second. */
const PATIENT = { timeout: 4_000 };

/** What WeChat draws without a stutter on one page. */
const MOST_NODES = 500;

it('draws a report of two thousand items in parts', async () => {
  open({ items: Array.from({ length: 2000 }, (_, n) => item(`项目${n}`, {})) });
  expect(await screen.findByText('项目24', {}, PATIENT)).toBeVisible();
  expect(screen.queryByText('项目25')).toBeNull();
  expect(document.querySelectorAll('*').length).toBeLessThan(MOST_NODES);
  fireEvent.click(screen.getByRole('button', { name: '还有 1975 条' }));
  expect(await screen.findByText('项目49', {}, PATIENT)).toBeVisible();
});

it('draws a culture of two thousand antibiotics in parts', async () => {
  const susceptibilities = Array.from({ length: 2000 }, (_, n) => ({
    antibiotic: `药物${n}`,
    value: '≤2',
    result: 'S',
  }));
  open({ kind: 'microbiology', organism: '大肠埃希菌', susceptibilities });
  expect(await screen.findByText('药物39', {}, PATIENT)).toBeVisible();
  expect(screen.queryByText('药物40')).toBeNull();
  expect(document.querySelectorAll('*').length).toBeLessThan(MOST_NODES);
  fireEvent.click(screen.getByRole('button', { name: '还有 1960 条' }));
  expect(await screen.findByText('药物79', {}, PATIENT)).toBeVisible();
});

it('groups items of several kinds', async () => {
  open({ items: [item('白细胞', {}), item('谷丙转氨酶', { group: '肝功能' })] });
  expect(await screen.findByRole('heading', { name: '血常规' })).toBeVisible();
  expect(screen.getByRole('heading', { name: '肝功能' })).toBeVisible();
});

it('shows text as text, whatever it looks like', async () => {
  open({ items: [item('<b>白细胞</b>', { value: '<script>alert(1)</script>', flag: 'undetermined', bar: null })] });
  expect(await screen.findByText('<script>alert(1)</script>')).toBeVisible();
});

it('says that a hospital left the report empty', async () => {
  open({ items: [] });
  expect(await screen.findByText(/医院没有填写检验项目/)).toBeVisible();
  expect(screen.queryByText(/^点一项/)).toBeNull();
});

it('says that the laboratory contradicts its own range', async () => {
  open({ items: [item('钾', { flag: 'high', flagContradicts: true, bar: null })] });
  expect(await screen.findByText(/标注与参考范围不一致/)).toBeVisible();
});

it.each([
  [{ kind: 'imaging' as const, findings: ' ', impression: '未见异常' }, '医院没有填写'],
  [
    { kind: 'microbiology' as const, susceptibilities: [{ antibiotic: '阿米卡星', value: '≤2', result: 'S' }] },
    '医院没有写明检出了什么细菌',
  ],
])('never takes nothing for nothing found: %j', async (change, said) => {
  open(change);
  expect(await screen.findByText(said)).toBeVisible();
  expect(screen.queryByText(/未见异常标记|未检出/)).toBeNull();
});

it('shows markup as the letters it is', async () => {
  open({ kind: 'imaging', impression: '<script>alert(1)</script>', findings: '<b>清晰</b>' });
  expect(await screen.findByText('<script>alert(1)</script>')).toBeVisible();
  expect(screen.getByText('<b>清晰</b>')).toBeVisible();
});

describe('the paper of the hospital itself', () => {
  const files = { mkdirSync: jest.fn(), writeFileSync: jest.fn(), unlinkSync: jest.fn() };
  const show = (original: object, change: Partial<Report> = {}) => {
    phone.getFileSystemManager.mockReturnValue(files as never);
    Object.assign(phone, { env: { USER_DATA_PATH: 'wxfile://usr' } });
    answer({
      ...PEOPLE,
      'GET /people/person-1/reports/r1': { ...report, items: [], hasOriginal: true, ...change },
      'GET /people/person-1/reports/r1/original': original,
    });
    showPage(<ReportPage />, { reportId: 'r1' });
  };
  const tap = async () => fireEvent.click(await screen.findByRole('button', { name: '看医院的原件' }));

  it('opens, called by its day', async () => {
    phone.openDocument.mockResolvedValue({ errMsg: 'ok' });
    show(new ArrayBuffer(8));
    await tap();
    await waitFor(() => expect(phone.openDocument).toHaveBeenCalled());
    expect(files.writeFileSync).toHaveBeenCalledWith(
      'wxfile://usr/handed/report-2026-11-20-original.pdf',
      expect.any(ArrayBuffer),
    );
  });

  it('is not offered where there is none', async () => {
    show({}, { hasOriginal: false });
    expect(await screen.findByRole('button', { name: '打印或分享' })).toBeVisible();
    expect(screen.queryByRole('button', { name: '看医院的原件' })).toBeNull();
  });

  it.each([
    ['too large', 422, 'REPORT_ORIGINAL_TOO_LARGE', '医院原件超过 20 MB，无法在这里打开，请到医院打印或领取'],
    ['out of reach', 503, 'HOSPITAL_UNAVAILABLE', '医院系统暂时无法应答，请稍后再试'],
  ])('says why where it is %s, and can be asked for again', async (_what, status, code, message) => {
    show(refusal(status, code, message));
    await tap();
    expect(await screen.findByText(message)).toBeVisible();
    expect(screen.getByRole('button', { name: '看医院的原件' })).toBeEnabled();
  });

  it('says so where the phone cannot show it', async () => {
    phone.openDocument.mockRejectedValue({ errMsg: 'openDocument:fail' });
    show(new ArrayBuffer(8));
    await tap();
    expect(await screen.findByText('手机打不开这个文件，请稍后再试')).toBeVisible();
  });
});
