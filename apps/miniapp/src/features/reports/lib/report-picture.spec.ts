import fc from 'fast-check';
import type { Report } from '@kangqiao/contracts';
import { PHONE_ENGLISH } from '@kangqiao/language';
import { aScanReport } from '@kangqiao/testing';
import { startedInEnglish } from '../../../../test/started';
import { reportPicture, wrapped } from './report-picture';

const report = aScanReport({ hospitalName: '第一医院' });
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

it('says in English what is ours, with days as English has them', () => {
  const inEnglish = startedInEnglish(PHONE_ENGLISH, () =>
    jest.requireActual<typeof import('./report-picture')>('./report-picture'),
  );
  const written = Object.values(report).filter((value) => typeof value === 'string');
  const kinds: Partial<Report>[] = [
    { impression: null },
    { kind: 'laboratory', items: [] },
    {
      kind: 'microbiology',
      organism: null,
      susceptibilities: [{ antibiotic: 'Ceftriaxone', value: '8', result: 'R' }],
    },
    { superseded: true, ageYears: 1 },
    { withdrawn: true, version: 2 },
  ];
  for (const change of kinds) {
    const items = Array.from({ length: 41 }, () => ({ text: 'CRP: 3', isOut: false }));
    const { strokes } = inEnglish.reportPicture({ ...report, ...change }, items, HIDDEN);
    const said = strokes.flatMap((one) => (one.kind === 'text' ? one.text : [])).join('');
    expect(said).toContain('fetched 22 Nov 2026, 09:30');
    expect(written.reduce((rest, text) => rest.replaceAll(text, ''), said)).not.toMatch(/\p{Script=Han}/u);
  }
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

it.each<[string, Partial<Report>, string[]]>([
  ['has corrected it since', { superseded: true, version: 1 }, ['这是更正前的报告，请以更正后的为准']],
  ['has corrected it before', { version: 2 }, ['此报告已更正']],
  ['has taken it back', { withdrawn: true }, ['医院不再提供此报告', '下面是以前保存的内容，请向医院核实。']],
])('says right below the title that the hospital %s', (_, change, marks) => {
  const texts = textsOf(change);
  expect(texts.slice(1, 1 + marks.length)).toEqual(marks);
  expect(textsOf({})[1]).toBe(report.hospitalName);
});

it.each<Partial<Report>>([{ superseded: true }, { withdrawn: true }])('lays colour behind the mark of %j', (change) => {
  const { strokes } = reportPicture({ ...report, ...change }, [], HIDDEN);
  const behind = strokes.slice(1).filter((one) => one.kind === 'box');
  const written = strokes.filter((one) => one.kind === 'text' && one.colour === '#FFFFFF');
  expect([behind.length, written.length]).toEqual(change.superseded ? [1, 1] : [2, 2]);
  for (const [n, box] of behind.entries()) {
    const text = written[n];
    expect(text && text.y > box.y && box.kind === 'box' && text.y < box.y + box.height).toBe(true);
  }
});

it('has neither the name nor a number of anybody in any of its words', () => {
  const digits = (length: number) =>
    fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: length, maxLength: length });
  const secret = fc.oneof(
    fc.constant('王小明'),
    digits(18),
    digits(15),
    digits(10).map((rest) => `1${rest}`),
  );
  const around = fc.string({ unit: fc.constantFrom(...'患者诉胸痛，： 0123456789') });
  fc.assert(
    fc.property(
      fc.constantFrom('findings', 'impression', 'title', 'item'),
      around,
      secret,
      around,
      (where, a, one, b) => {
        const text = `${a}${one}${b}`;
        const change: Partial<Report> = where === 'item' ? { kind: 'laboratory', items: [] } : { [where]: text };
        expect(textsOf(change, HIDDEN, [{ text, isOut: false }]).join('')).not.toContain(one);
      },
    ),
  );
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
