import path from 'node:path';
import { loadCriticalFile, parseCriticalLimits } from './critical-file';
import { CriticalLimits } from './critical-limits';

const FILE = `
tables:
  - source: 区域危急值清单（2025 版）
    limits:
      - { item: k, unit: mmol/L, below: '2.8', above: '6.2' }
      - { item: plt, unit: 10^9/L, below: '31' }
  - source: 第一医院危急值管理制度
    hospitals: [first]
    limits:
      - { item: k, unit: mmol/L, below: '2.5', above: '6.5' }
`;

const limits = () => {
  const file = parseCriticalLimits(FILE);
  if (!file.ok) throw new Error(file.problems.join());
  return new CriticalLimits(file.limits);
};

describe('a configured critical limit', () => {
  it.each([
    ['2.8', null],
    ['2.79', 'critical-low'],
    ['6.2', null],
    ['6.20001', 'critical-high'],
    ['<2.8', 'critical-low'],
    ['<2.9', null],
    ['≤2.8', null],
    ['>6.2', 'critical-high'],
    ['≥6.2', null],
    ['>6.3', 'critical-high'],
    ['见附页', null],
    ['阳性', null],
  ])('of 2.8 and 6.2 says of %s: %s', (value, flag) => {
    expect(limits().of('second', 'k', value, 'mmol/L')?.flag ?? null).toBe(flag);
  });

  it('is the hospital’s own where it has one, and always says whose it is', () => {
    expect(limits().of('first', 'k', '6.3', 'mmol/L')).toBeNull();
    expect(limits().of('first', 'k', '6.6', 'mmol/L')).toEqual({
      flag: 'critical-high',
      source: '第一医院危急值管理制度',
    });
    expect(limits().of('second', 'k', '6.6', 'mmol/L')?.source).toBe('区域危急值清单（2025 版）');
  });

  it('converts units that measure the same and keeps silent about others', () => {
    expect(limits().of('second', 'plt', '30000', '/μL')?.flag).toBe('critical-low');
    expect(limits().of('second', 'plt', '31000', '/μL')).toBeNull();
    expect(limits().of('second', 'k', '1', 'mg/dL')).toBeNull();
    expect(limits().of('second', 'k', '1', null)).toBeNull();
    expect(limits().of('second', 'na', '1', 'mmol/L')).toBeNull();
  });
});

describe('a file of critical limits', () => {
  it.each([
    ['', 'tables: must be a list with at least one table'],
    ['tables: [{ limits: [] }]', 'tables[0].source: must say whose limits these are'],
    ['tables: [{ source: 某表, limits: [] }]', 'tables[0].limits: must be a list with at least one limit'],
    ["tables: [{ source: 某表, limits: [{ item: x, unit: g/L, below: '1' }] }]", 'tables[0].limits[0].item: is not'],
    ["tables: [{ source: 某表, limits: [{ item: k, unit: x, below: '1' }] }]", 'tables[0].limits[0].unit: is not'],
    ['tables: [{ source: 某表, limits: [{ item: k, unit: g/L }] }]', 'tables[0].limits[0]: must have below or above'],
    ['tables: [{ source: 某表, limits: [{ item: k, unit: g/L, below: 2.8 }] }]', 'must be a number in quotes'],
    ['tables: [', 'the file: is not YAML'],
  ])('%j is refused: %s', (text, problem) => {
    const file = parseCriticalLimits(text);
    expect(file.ok ? [] : file.problems.join('\n')).toContain(problem);
  });
});

it('reads the example of the operators', () => {
  const file = loadCriticalFile(path.resolve(__dirname, '../../../../../deploy/critical-limits.example.yaml'));
  expect(file.ok ? file.limits.length : file.problems).toBe(5);
});

it('says that a file is not there', () => {
  expect(loadCriticalFile('/nowhere/limits.yaml')).toEqual({
    ok: false,
    problems: ['the file cannot be read: /nowhere/limits.yaml'],
  });
});
