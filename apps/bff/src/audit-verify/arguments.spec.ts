import { parseArguments } from './arguments';

const ENV = { DATABASE_URL: 'mysql://from-the-environment/kq', KEYS_FILE: '/keys.json', AUDIT_HEADS_FILE: '/heads' };

describe('what audit:verify is told', () => {
  it('is all in the environment of the service', () => {
    expect(parseArguments([], ENV)).toEqual({
      ok: true,
      value: { heads: ['/heads'], databaseUrl: 'mysql://from-the-environment/kq', keysFile: '/keys.json' },
    });
  });

  it('is what the arguments say where they say something', () => {
    const args = ['--heads', 'a', '--heads=b', '--database', 'mariadb://other/kq'];
    expect(parseArguments(args, ENV)).toMatchObject({
      ok: true,
      value: { heads: ['a', 'b'], databaseUrl: 'mariadb://other/kq' },
    });
  });

  it('may be no exported heads at all', () => {
    expect(parseArguments([], { ...ENV, AUDIT_HEADS_FILE: undefined })).toMatchObject({
      ok: true,
      value: { heads: [] },
    });
  });

  it.each([[['--head', 'a']], [['--heads']], [['file']]])('is refused as %j', (args) => {
    expect(parseArguments(args, ENV)).toMatchObject({ ok: false });
  });

  it('is refused without a database and keys, both told at once', () => {
    expect(parseArguments([], {})).toEqual({
      ok: false,
      problems: [expect.stringContaining('--database'), expect.stringContaining('KEYS_FILE')],
    });
  });
});
