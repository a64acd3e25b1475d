import { aResidentId } from '@kangqiao/testing';
import { parseArguments } from './arguments';

const NUMBER = aResidentId();

describe('the command line of a hospital check', () => {
  it('reads only unless told to do more', () => {
    expect(parseArguments(['--hospital', 'kq-first', '--file', 'h.yaml'], {})).toEqual({
      ok: true,
      arguments: { hospital: 'kq-first', file: 'h.yaml', patient: null, full: false, sandbox: null, html: null },
    });
  });

  it('takes the hospitals file from the environment', () => {
    const parsed = parseArguments(['--hospital', 'a'], { HOSPITALS_FILE: 'env.yaml' });
    expect(parsed).toMatchObject({ ok: true, arguments: { file: 'env.yaml' } });
  });

  it('takes a named test patient for the full check', () => {
    const argv = [
      '--hospital=a',
      '--file=h.yaml',
      '--full',
      '--patient',
      NUMBER,
      '--name',
      '王秀英',
      '--html',
      'o.html',
    ];
    expect(parseArguments(argv, {})).toMatchObject({
      ok: true,
      arguments: {
        full: true,
        html: 'o.html',
        patient: { name: '王秀英', document: { type: 'resident-id', number: NUMBER } },
      },
    });
  });

  it('reports every fault together', () => {
    expect(parseArguments(['--full'], {})).toEqual({
      ok: false,
      problems: [
        '--hospital must name a hospital of the hospitals file',
        '--file or HOSPITALS_FILE must name the hospitals file',
        '--full needs a named test patient: --patient and --name',
      ],
    });
  });

  it.each([
    [['--patient', NUMBER], '--patient and --name belong together'],
    [['--faults'], '--faults is for the sandbox only: give no hospitals file'],
    [['--faults'], '--faults needs --full'],
    [['--name', '王秀英'], '--patient and --name belong together'],
    [['--patient', '123', '--name', '王秀英'], '--patient is not a valid identity document number'],
    [['--patient', NUMBER, '--name', '7'], '--name is not a name'],
    [['--wrong'], 'the options cannot be read: ERR_PARSE_ARGS_UNKNOWN_OPTION'],
  ])('refuses %j', (argv, problem) => {
    const parsed = parseArguments(['--hospital', 'a', '--file', 'h.yaml', ...argv], {});
    expect(parsed).toMatchObject({ ok: false, problems: expect.arrayContaining([problem]) });
  });

  it('never repeats a document number in a complaint', () => {
    const parsed = parseArguments(
      ['--hospital', 'a', '--file', 'f', '--patient', '110101199001019999', '--name', '王'],
      {},
    );
    expect(JSON.stringify(parsed)).not.toContain('110101199001019999');
  });
});
