import { createLogger } from './logger';

const ID_NUMBER = '11019919900101001X';
const PHONE = '13800000001';
const NAME = '欧阳金丝雀';

describe('the log', () => {
  const lines: string[] = [];
  const logger = createLogger('info', { write: (line) => void lines.push(line) });
  beforeEach(() => lines.splice(0));

  it.each([
    ['in the message', () => logger.info({}, `patient ${ID_NUMBER} at ${PHONE}`)],
    ['in any field', () => logger.info({ note: `id=${ID_NUMBER};tel=+86 ${PHONE}` }, 'x')],
    ['in the text of an error', () => logger.error({ error: new Error(`no file for ${ID_NUMBER}`) }, 'x')],
    ['in the cause of an error', () => logger.error({ error: new Error('x', { cause: new Error(PHONE) }) }, 'x')],
    ['in the fields of an error', () => logger.error({ error: Object.assign(new Error('x'), { body: NAME }) }, 'x')],
    ['under a private name', () => logger.info({ name: NAME, person: { phone: '0000-1', name: NAME } }, 'x')],
    ['three levels down', () => logger.info({ a: { b: { name: NAME, token: NAME } } }, 'x')],
  ])('never holds a person’s data %s', (_, write) => {
    write();
    expect(lines).toHaveLength(1);
    for (const canary of [ID_NUMBER, PHONE, NAME, '0000-1']) expect(lines[0]).not.toContain(canary);
  });

  it('keeps what only looks alike: trace ids, epoch times, ids', () => {
    const facts = { trace: '4bf92f13800000001da6a3ce929d0e01', at: 1795316400000, id: '2iACwk13800000001QsbbGe' };
    logger.info(facts, 'x');
    expect(JSON.parse(lines[0] ?? '')).toMatchObject(facts);
  });

  it('says what failed and why', () => {
    logger.error({ error: new TypeError('outer', { cause: new RangeError('inner') }) }, 'failed');
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({
      level: 'error',
      msg: 'failed',
      error: { type: 'TypeError', message: 'outer', cause: { type: 'RangeError', message: 'inner' } },
    });
  });
});
