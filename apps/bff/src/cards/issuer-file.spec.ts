import { readFileSync } from 'node:fs';
import path from 'node:path';
import { stringify, parse } from 'yaml';
import { loadIssuerFile, parseIssuer } from './issuer-file';

const SANDBOX = path.resolve(__dirname, '../../../sandbox');
const ENV = {
  SANDBOX_TENGMED_URL: 'http://127.0.0.1:9/tengmed',
  TENGMED_APP_SECRET: 'app-secret',
  SANDBOX_PROVINCIAL_URL: 'http://127.0.0.1:9/provincial/api/do',
  PROVINCIAL_KEY: '4B616E677169616F50726F76696E6369',
};

type Tree = Record<string, unknown>;
const treeOf = (wire: 'tengmed' | 'provincial'): Tree =>
  parse(readFileSync(path.join(SANDBOX, `issuer-${wire}.yaml`), 'utf8')) as Tree;
const problemsOf = (tree: unknown, env: NodeJS.ProcessEnv = ENV): string[] => {
  const file = parseIssuer(stringify(tree), env);
  return file.ok ? [] : file.problems;
};

describe('the file of a card issuer', () => {
  it.each(['tengmed', 'provincial'] as const)('describes %s, with safe defaults for how it is called', (wire) => {
    const file = loadIssuerFile(path.join(SANDBOX, `issuer-${wire}.yaml`), ENV);
    expect(file).toMatchObject({ ok: true, settings: { wire, resilience: { concurrency: 32, queue: 256 } } });
  });

  it('describes our own issuer', () => {
    expect(parseIssuer('wire: regional\nissuer: 康桥\ncodesAhead: 30', {})).toMatchObject({
      ok: true,
      settings: { wire: 'regional', issuer: '康桥', codesAhead: 30 },
    });
  });

  it('reports every fault together, by its path and without its value', () => {
    const tree = treeOf('tengmed');
    delete tree.appSecret;
    const problems = problemsOf({
      ...tree,
      address: 'ftp://secret-host',
      channelNum: 2,
      resultCodes: { '-1': 'SOMETHING' },
      refreshLeadSeconds: 60,
      misspelt: true,
    });
    for (const field of ['address', 'channelNum', 'resultCodes', 'refreshLeadSeconds', 'misspelt', 'appSecret'])
      expect(problems).toContainEqual(expect.stringMatching(new RegExp(`^${field}: `)));
    expect(problems.join()).not.toContain('secret-host');
  });

  it.each([
    ['appSecret', 'tengmed'],
    ['key', 'provincial'],
  ] as const)('takes no %s that stands in the file itself', (name, wire) => {
    const problems = problemsOf({ ...treeOf(wire), [name]: 'in-the-clear' });
    expect(problems).toEqual([`${name}: a secret must not stand in the file; write { env: NAME }`]);
  });

  it('is refused where the contract asks for WeChat’s code, which no phone would send', () => {
    expect(problemsOf({ ...treeOf('tengmed'), wechatCodeRequired: true })).toEqual([
      'wechatCodeRequired: must be false: the mini-program does not fetch WeChat’s code yet',
    ]);
    expect(problemsOf({ ...treeOf('tengmed'), wechatCodeRequired: undefined })).toHaveLength(1);
  });

  it('names a variable that is not set, once', () => {
    expect(problemsOf(treeOf('provincial'), { ...ENV, PROVINCIAL_KEY: '' })).toEqual([
      'key: the environment variable PROVINCIAL_KEY is not set',
    ]);
  });

  it.each([
    ['key', { PROVINCIAL_KEY: 'short' }, {}],
    ['tables.steps', {}, { tables: { steps: { charging: '010105' } } }],
    ['tables', {}, { tables: { sexes: { male: 1 } } }],
    ['codes.meanings', {}, { codes: { field: 'code', success: '0', meanings: { '1': 'TOKEN_DEAD' } } }],
  ])('tells what the adapter would find wrong with %s', (field, env, change) => {
    const problems = problemsOf({ ...treeOf('provincial'), ...change }, { ...ENV, ...env });
    expect(problems).toEqual([expect.stringMatching(new RegExp(`^${field}: `))]);
  });

  it.each(['', '- a', 'a: [', 'wire: another', 'null'])('is no file that says %j', (text) => {
    expect(parseIssuer(text, ENV).ok).toBe(false);
  });

  it('is reported when it cannot be read', () => {
    expect(loadIssuerFile('/nowhere/issuer.yaml', ENV)).toEqual({
      ok: false,
      problems: ['the file cannot be read: /nowhere/issuer.yaml'],
    });
  });
});
