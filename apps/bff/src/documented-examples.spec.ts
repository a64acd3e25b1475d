import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseIssuer } from './cards/issuer-file';
import { parseTargets } from './features/measurements/targets-file';
import { parseTemplates } from './features/notifications/message-templates';
import { parseRecognition } from './features/recognition/recognition-file';
import { parseFamilyDoctors } from './features/record-opening/family-doctors-file';
import { parseHospitals } from './hospitals/hospitals-file';

const DOCS = path.resolve(__dirname, '../../../docs');
const HOSPITALS = ['kq-first', 'kq-county'];
/** Whatever an example takes from the environment is there. */
const ENV = new Proxy({}, { get: () => '0123456789abcdef', has: () => true }) as NodeJS.ProcessEnv;

/** The YAML of a page in which these words stand. */
const example = (page: string, words: string): string => {
  const blocks = readFileSync(path.join(DOCS, page), 'utf8').matchAll(/```yaml\n([\s\S]*?)```/g);
  const found = [...blocks].map(([, yaml = '']) => yaml).filter((yaml) => yaml.includes(words));
  if (found.length !== 1) throw new Error(`${found.length} examples with ${words} in ${page}`);
  return found[0] ?? '';
};

const problemsOf = (file: { ok: true } | { ok: false; problems: readonly string[] }): readonly string[] =>
  file.ok ? [] : file.problems;

describe('an example in the documents can be taken as it stands:', () => {
  it('the issuer of cards', () =>
    expect(problemsOf(parseIssuer(example('operations.md', 'wire: tengmed'), ENV))).toEqual([]));

  it('ranges of measurements', () =>
    expect(problemsOf(parseTargets(example('operations.md', 'quantity:')))).toEqual([]));

  it('family doctors', () =>
    expect(problemsOf(parseFamilyDoctors(example('operations.md', 'teams:'), HOSPITALS))).toEqual([]));

  it('results that hospitals accept', () =>
    expect(problemsOf(parseRecognition(example('recognition-file.md', 'rules:'), HOSPITALS))).toEqual([]));

  it('templates of messages', () =>
    expect(problemsOf(parseTemplates(example('wires/wechat.md', 'templates:'), ENV))).toEqual([]));

  it('hospitals, but for the key of a terminal, which is cut short', () => {
    const [problem, ...others] = problemsOf(parseHospitals(example('hospitals-file.md', 'imageViewer:'), ENV));
    expect(problem).toMatch(/^hospitals\[0\]\.terminals\[0\]\.publicKey:/);
    expect(others).toEqual([]);
  });

  it('systems over the other wires', () => {
    const hospitals = example('hospitals-file.md', 'imageViewer:').replace(
      / {4}terminals:[\s\S]*? {4}terminalFields/,
      '    terminalFields',
    );
    const systems = example('hospitals-file.md', 'senderId:')
      .replace(/^systems:\n/, '')
      .replace(/^/gm, '    ');
    const both = hospitals.replace(/^ {4}systems:.*\n/m, (line) => `${line}${systems}\n`);
    expect(both).toContain('senderId:');
    expect(problemsOf(parseHospitals(both, ENV))).toEqual([]);
  });
});
