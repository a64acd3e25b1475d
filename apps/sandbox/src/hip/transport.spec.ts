import { startTinyCounty } from '../../testing/county';
import { ask, inQuery, OIDS, post, send } from '../../testing/hip-client';
import type { RunningSandbox } from '../../testing/start';
import { escapeXml } from '../selfservice/xml';

let sandbox: RunningSandbox;
beforeAll(async () => {
  sandbox = await startTinyCounty();
});
afterAll(() => sandbox.stop());

const DEPARTMENTS = inQuery(`<organizationId><value root="${OIDS.department}"/></organizationId>`);
const departments = (options: Parameters<typeof ask>[3] = {}) =>
  ask(sandbox.url, 'OrganizationInfoQuery', DEPARTMENTS, options);
const called = (action: string, message: string): string =>
  `<s:Envelope xmlns:s="x"><s:Body><HIPMessageServer><action>${action}</action><message>${escapeXml(message)}</message></HIPMessageServer></s:Body></s:Envelope>`;

describe('the door of the hip wire', () => {
  it('answers a message with its id and its own time', async () => {
    const { message, typeCode, code } = await departments();
    expect([typeCode, code]).toEqual(['AA', '0000']);
    expect(message.at('acknowledgement', 'targetMessage', 'id', 'item').attribute('extension')).toBe('m-1');
    expect(message.at('creationTime').attribute('value')).toBe('20261122090000');
  });

  it.each(['1.1', '1.2'] as const)('speaks SOAP %s to whom speaks it', async (soap) => {
    const response = await send(sandbox.url, 'OrganizationInfoQuery', DEPARTMENTS, { soap });
    expect(response.headers.get('content-type')).toContain(soap === '1.1' ? 'text/xml' : 'application/soap+xml');
    expect((await departments({ soap })).query).toBe('OK');
    const fault = await post(sandbox.url, 'no envelope', soap);
    expect([fault.status, await fault.text()]).toEqual([500, expect.stringContaining('soap:Fault')]);
  });

  it('knows actions by their S codes', async () => {
    expect((await departments({ name: 'S0007' })).query).toBe('OK');
  });

  it('refuses a sender that it does not know', async () => {
    expect(await departments({ sender: 'somebody' })).toMatchObject({ typeCode: 'AE', code: '0002' });
  });

  it.each([
    ['an unknown action', { name: 'S9999' }],
    ['a method of every object', { name: 'toString' }],
    ['a root that is another action’s', { root: 'PRPM_IN306010UV01' }],
  ])('refuses %s', async (_why, options) => {
    expect(await departments(options)).toMatchObject({ typeCode: 'AE', code: '0003' });
  });

  it.each([
    ['no XML', 'hello'],
    ['entities of its own', '<!DOCTYPE a [<!ENTITY b "c">]><PRPM_IN406010UV01>&b;</PRPM_IN406010UV01>'],
    [
      'a message without id',
      '<PRPM_IN406010UV01><sender><device><id root="1" extension="kangqiao"/></device></sender></PRPM_IN406010UV01>',
    ],
  ])('does not understand %s', async (_why, message) => {
    const response = await post(sandbox.url, called('OrganizationInfoQuery', message));
    expect([response.status, await response.text()]).toEqual([200, expect.stringContaining('0003')]);
  });
});
