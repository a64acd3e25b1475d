import type { Report } from '@kangqiao/contracts';
import { reportPicture, wrapped } from './report-picture';

const report: Report = {
  id: 'r1',
  kind: 'imaging',
  title: '胸部 CT 平扫',
  hospitalId: 'kq-first',
  hospitalName: '第一医院',
  departmentName: null,
  doctorName: null,
  reportedAt: '2026-11-20T10:24:00+08:00',
  personNameMasked: '王*明',
  sex: 'male',
  ageYears: 36,
  specimen: null,
  collectedAt: null,
  items: null,
  bodyPart: null,
  findings: '双肺纹理清晰。',
  impression: '未见明显异常。',
  organism: null,
  susceptibilities: null,
  fetchedAt: '2026-11-22T09:30:00+08:00',
  fromCopy: false,
  version: 1,
  earlier: [],
  superseded: false,
  withdrawn: false,
  sensitive: false,
  alsoFrom: [],
  imageViewer: null,
  hasOriginal: false,
};
const SHOWN = { name: '王小明', shown: true };
const HIDDEN = { name: '王小明', shown: false };
const textsOf = (change: Partial<Report>, whose = HIDDEN, items = [] as { text: string; isOut: boolean }[]) =>
  reportPicture({ ...report, ...change }, items, whose).strokes.flatMap((one) => (one.kind === 'text' ? one.text : []));

it('says what the report says, from where and when', () => {
  const texts = textsOf({}, SHOWN).join('\n');
  for (const text of [
    '胸部 CT 平扫',
    '王小明',
    '未见明显异常。',
    '双肺纹理清晰。',
    '来源：第一医院，取得于 2026-11-22 09:30',
  ])
    expect(texts).toContain(text);
});

it('names nobody where that was asked for', () => {
  const texts = textsOf({}).join('\n');
  expect(texts).toContain('（已隐去姓名）');
  expect(texts).not.toMatch(/王/);
});

it('does not say of a culture that nothing grew where drugs were tested against something', () => {
  const susceptibilities = [{ antibiotic: '阿米卡星', value: '≤2', result: 'S' }];
  const texts = textsOf({ kind: 'microbiology', findings: null, impression: null, susceptibilities });
  expect(texts).toContain('医院没有写明检出了什么细菌');
  expect(texts).not.toContain('未检出致病菌生长');
});

it('names nobody either where the hospital wrote the name into its findings', () => {
  const findings = '患者王小明，双肺纹理清晰。';
  expect(textsOf({ findings })).toContain('患者王*明，双肺纹理清晰。');
  expect(textsOf({ findings }, SHOWN)).toContain(findings);
});

it('warns where the hospital has corrected it since', () => {
  expect(textsOf({ superseded: true })).toContain('这是更正前的报告，请以更正后的为准');
});

it('ends long lists with how many there are besides', () => {
  const items = Array.from({ length: 45 }, (_, index) => ({ text: `项目 ${index}`, isOut: index === 0 }));
  const texts = textsOf({ kind: 'laboratory', items: [] }, HIDDEN, items);
  expect(texts).toContain('项目 39');
  expect(texts).not.toContain('项目 40');
  expect(texts).toContain('另有 5 项，见完整报告');
});

it('keeps every line within the picture, and everything above its lower edge', () => {
  const findings = `${'长'.repeat(200)}\n${'W'.repeat(200)}`;
  const { width, height, strokes } = reportPicture({ ...report, findings }, [], HIDDEN);
  for (const stroke of strokes) {
    if (stroke.kind !== 'text') continue;
    const length = [...stroke.text].reduce((sum, one) => sum + (/[ -\u024f]/.test(one) ? 0.6 : 1), 0);
    expect(stroke.x + length * stroke.size).toBeLessThanOrEqual(width);
    expect(stroke.y).toBeLessThan(height);
  }
});

it('breaks lines where the text does', () => expect(wrapped('一\n二', 28, 600)).toEqual(['一', '二']));

it('tears no number and no word apart, and begins no line with what closes one', () => {
  for (let width = 230; width < 700; width += 7) {
    const lines = wrapped('活化部分凝血活酶时间：30.9 秒（参考 25.1-36.5），WBC 复查。', 28, width);
    expect(lines.join('')).toBe('活化部分凝血活酶时间：30.9 秒（参考 25.1-36.5），WBC 复查。');
    for (const whole of ['30.9', 'WBC'])
      expect([width, lines.some((line) => line.includes(whole))]).toEqual([width, true]);
    expect(lines.filter((line) => /^[）。，：]/.test(line))).toEqual([]);
  }
});
