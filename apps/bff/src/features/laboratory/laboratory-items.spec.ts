import type { LaboratoryItem as PortItem } from '@kangqiao/his-port';
import { aLaboratoryItem, aLaboratoryReport } from '@kangqiao/testing';
import { parseCriticalLimits } from './critical-file';
import { CriticalLimits } from './critical-limits';
import { LaboratoryCatalogue } from './laboratory-catalogue';
import { LaboratoryItems } from './laboratory-items';

const file = parseCriticalLimits(
  "tables: [{ source: 危急值清单, limits: [{ item: wbc, unit: 10^9/L, below: '1.5', above: '30' }] }]",
);
const items = new LaboratoryItems(new LaboratoryCatalogue(), new CriticalLimits(file.ok ? file.limits : []));
const WOMAN = { sex: 'female' as const, birthDate: '1990-05-01' };

const read = (change: Partial<PortItem>, report = {}) => {
  const [item] = items.of('first', WOMAN, aLaboratoryReport({ items: [aLaboratoryItem(change)], ...report }));
  if (!item) throw new Error('no item');
  return item;
};

describe('an item of a report', () => {
  it('is judged, explained and drawn', () => {
    expect(read({ value: '12.1' })).toMatchObject({
      flag: 'high',
      flagSource: 'computed',
      flagReason: null,
      flagContradicts: false,
      group: '血常规',
      explanationId: 'wbc',
      trendItem: 'wbc',
      bar: { from: 0.25, to: 0.75 },
      method: null,
    });
  });

  it('is judged for the person whose it is, on the day of the sample', () => {
    expect(read({ name: '血红蛋白', value: '120', referenceRange: '男:130-175 女:115-150' })).toMatchObject({
      flag: 'normal',
      personRange: '115-150',
    });
    expect(read({ value: '9', referenceRange: '0-13岁:8-10 ≥14岁:3-8' }).flag).toBe('high');
    const asChild = { collectedAt: new Date('2000-01-01T00:00:00Z'), reportedAt: new Date('2026-11-20T00:00:00Z') };
    expect(read({ value: '9', referenceRange: '0-13岁:8-10 ≥14岁:3-8' }, asChild).flag).toBe('normal');
  });

  it('that only one laboratory knows has a trend of its own and no explanation', () => {
    const item = read({ name: '某自建项目', code: 'ZZ-1' });
    expect(item).toMatchObject({ explanationId: null, group: null });
    expect(item.trendItem).toMatch(/^x\.[\w-]+$/);
  });

  it('says why nothing can be said', () => {
    expect(read({ value: '见附页' })).toMatchObject({
      flag: 'undetermined',
      flagSource: 'none',
      flagReason: 'value-unreadable',
      bar: null,
    });
  });

  it('says that the laboratory contradicts its own range, and keeps its word', () => {
    expect(read({ value: '5', flag: 'high' })).toMatchObject({
      flag: 'high',
      flagSource: 'laboratory',
      flagContradicts: true,
      bar: null,
    });
  });
});

describe('a critical value', () => {
  it('is the laboratory’s word where it says so', () => {
    expect(read({ value: '31', flag: 'critical-high' })).toMatchObject({
      flag: 'critical-high',
      flagSource: 'laboratory',
      criticalSource: null,
    });
  });

  it.each([null, 'high', 'abnormal'] as const)(
    'is marked by the configured limit where the laboratory says %s',
    (flag) => {
      expect(read({ value: '31', flag })).toMatchObject({
        flag: 'critical-high',
        flagSource: 'configured',
        criticalSource: '危急值清单',
      });
    },
  );

  it('is not made of a value that the laboratory calls normal, but the contradiction is told', () => {
    expect(read({ value: '31', flag: 'normal', referenceRange: null })).toMatchObject({
      flag: 'normal',
      flagSource: 'laboratory',
      flagContradicts: true,
      criticalSource: null,
    });
  });

  it('is never computed from a reference range', () => {
    expect(read({ value: '29.9' }).flag).toBe('high');
  });
});

it('keeps text as it was written, whatever it looks like', () => {
  const value = '<script>alert(1)</script>';
  expect(read({ value, name: '<b>x</b>' })).toMatchObject({ value, name: '<b>x</b>', flag: 'undetermined' });
});

it('reads two thousand items', () => {
  const many = Array.from({ length: 2000 }, (_, n) => aLaboratoryItem({ code: `C${n}`, value: String(n) }));
  expect(items.of('first', WOMAN, aLaboratoryReport({ items: many }))).toHaveLength(2000);
});
