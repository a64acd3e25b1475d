import { HospitalFault, HospitalRefused, HospitalUnavailable } from '@kangqiao/his-port';
import { type HandMadeServer, PATIENT_MS, startServer } from '@kangqiao/testing';
import { fields, list, mapped, text } from './json-fields';
import { JsonService } from './json-service';

describe('a plain JSON service', () => {
  let server: HandMadeServer;
  let service: JsonService;
  let answer: { status: number; body: string };

  beforeAll(async () => {
    server = await startServer((_request, response) => response.writeHead(answer.status).end(answer.body));
    service = new JsonService({ address: `${server.url}/his/`, deadlineMs: PATIENT_MS });
  });
  afterAll(async () => {
    await service.close();
    await server.close();
  });

  const read = (status: number, body: string) => {
    answer = { status, body };
    return service.read('sessions', { day: '2026-11-23' }, (data) => data);
  };
  const write = (status: number, body: string) => {
    answer = { status, body };
    return service.write<{ kind: string }>(
      'book',
      {},
      () => ({ kind: 'booked' }),
      (code) => ({ kind: `refused ${code}` }),
    );
  };

  it('asks under its address with JSON, and gives what was answered', async () => {
    expect(await read(200, '{"ok":true,"data":[1]}')).toEqual([1]);
    expect(server.requests.at(-1)).toMatchObject({
      method: 'POST',
      path: '/his/sessions',
      body: '{"day":"2026-11-23"}',
    });
  });

  it.each([
    [200, '{"ok":false,"code":"E1"}', HospitalRefused],
    [200, '{"ok":false}', HospitalFault],
    [200, '{"data":[]}', HospitalFault],
    [200, '[]', HospitalFault],
    [200, 'null', HospitalFault],
    [200, '<html>', HospitalFault],
    [500, '{"ok":true,"data":[]}', HospitalUnavailable],
  ])('never takes %i %s for data', async (status, body, error) => {
    await expect(read(status, body)).rejects.toBeInstanceOf(error);
  });

  it('tells a booking from a refusal from silence', async () => {
    expect(await write(200, '{"ok":true,"data":null}')).toEqual({ kind: 'booked' });
    expect(await write(200, '{"ok":false,"code":"TAKEN"}')).toEqual({ kind: 'refused TAKEN' });
    expect(await write(500, '')).toEqual({ kind: 'unknown' });
    expect(await write(200, '{"ok":')).toEqual({ kind: 'unknown' });
  });
});

describe('a field of a JSON reply', () => {
  it('must be there, as text', () => {
    expect(text({ id: '7' }, 'id')).toBe('7');
    for (const wrong of [{}, { id: '' }, { id: 7 }, { id: null }])
      expect(() => text(wrong, 'id')).toThrow(expect.objectContaining({ reason: 'MISSING_FIELD' }));
  });

  it('must be in its table; what an object inherits is not', () => {
    expect(mapped({ M: 'male' }, { sex: 'M' }, 'sex')).toBe('male');
    for (const sex of ['X', 'toString', '__proto__'])
      expect(() => mapped({ M: 'male' }, { sex }, 'sex')).toThrow(expect.objectContaining({ reason: 'UNKNOWN_VALUE' }));
  });

  it('may be a list in which no id stands twice', () => {
    const read = (value: unknown) =>
      list(
        value,
        (item) => text(item, 'id'),
        (id) => id,
      );
    expect(read([{ id: '1' }, { id: '2' }])).toEqual(['1', '2']);
    expect(() => read([{ id: '1' }, { id: '1' }])).toThrow(expect.objectContaining({ reason: 'DUPLICATE_ID' }));
    expect(() => read({ id: '1' })).toThrow(expect.objectContaining({ reason: 'MALFORMED' }));
    expect(() => fields('text', 'reply')).toThrow(expect.objectContaining({ reason: 'MALFORMED' }));
  });
});
