import { HospitalRefused, HospitalUnavailable } from '@kangqiao/his-port';
import { startServer } from '@kangqiao/testing';
import { type Connected, handMadePlatforms } from '../testing/platform';
import { aSlot, type Call, found, inSoap } from '../testing/replies';

const { connect, closeAll } = handMadePlatforms(startServer);
afterEach(closeAll);

describe('the envelope', () => {
  const slots = ({ id }: Call) => found('PRSC_IN100500UV', id, [aSlot()]);
  const ask = (ports: Connected) =>
    ports.scheduling.sessions({ departmentId: '2001', from: '2026-11-23', to: '2026-11-30' });

  it.each([
    ['1.1', 'text/xml; charset=utf-8', '"urn:hl7-org:v3/HIPMessageServer"'],
    ['1.2', 'application/soap+xml; charset=utf-8; action="urn:hl7-org:v3/HIPMessageServer"', undefined],
  ] as const)('is of SOAP %s', async (soapVersion, contentType, soapAction) => {
    const ports = await connect((call) => (response) => void response.end(inSoap(slots(call), soapVersion)), {
      soapVersion,
    });
    await expect(ask(ports)).resolves.toHaveLength(1);
    const { headers, path } = ports.server.requests[0] ?? { headers: {}, path: '' };
    expect(headers).toMatchObject({ 'content-type': contentType, ...(soapAction && { soapaction: soapAction }) });
    expect(path).toBe('/hip/HIPMessageServer');
  });

  it.each(['payload', 'return'])('may hold the answer in %s, escaped', async (element) => {
    const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
    const ports = await connect(
      (call) => (response) =>
        void response.end(
          `<S:Envelope xmlns:S="x"><S:Body><n:HIPMessageServerResponse xmlns:n="y"><${element}>${escaped(slots(call))}</${element}></n:HIPMessageServerResponse></S:Body></S:Envelope>`,
        ),
    );
    await expect(ask(ports)).resolves.toHaveLength(1);
  });

  it('with a fault says that the platform is unavailable, whatever its status', async () => {
    const fault =
      '<s:Envelope xmlns:s="x"><s:Body><s:Fault><faultstring>x</faultstring></s:Fault></s:Body></s:Envelope>';
    for (const status of [200, 500]) {
      const ports = await connect(() => (response) => void response.writeHead(status).end(fault));
      await expect(ask(ports)).rejects.toBeInstanceOf(HospitalUnavailable);
    }
  });

  it('asks for the resource type of the site, in the spelling of the site', async () => {
    const ports = await connect(slots, { dialect: { slotType: 'slotTpye' }, tables: { slotType: '9' } });
    await ask(ports);
    expect(ports.calls[0]?.message).toMatch(/<slotTpye><value code="9"/);
    const every = await connect(slots, { tables: { slotType: null } });
    await ask(every);
    expect(every.calls[0]?.message).not.toContain('slotT');
  });

  it('tells an observer of every call, by the name of the operation', async () => {
    const seen: string[] = [];
    const ports = await connect(slots, { onCall: ({ operation, outcome }) => seen.push(`${operation} ${outcome}`) });
    await ask(ports);
    await ports.directory.departments().catch(() => undefined);
    expect(seen).toEqual(['sessions answered', 'departments fault']);
  });
});

it('refuses what is not on this wire, instead of saying that there is none', async () => {
  const { scheduling, reports, records, calls } = await connect(() => '');
  const query = { patientNo: 'LX0001', kind: 'microbiology', from: '2026-01-01', to: '2026-11-22' } as const;
  await expect(scheduling.stopNotices()).rejects.toBeInstanceOf(HospitalRefused);
  await expect(reports.list(query)).rejects.toBeInstanceOf(HospitalRefused);
  await expect(reports.microbiology()).rejects.toBeInstanceOf(HospitalRefused);
  await expect(records.allergies()).rejects.toBeInstanceOf(HospitalRefused);
  await expect(records.immunizations()).rejects.toBeInstanceOf(HospitalRefused);
  await expect(records.measurements()).rejects.toBeInstanceOf(HospitalRefused);
  expect(calls).toEqual([]);
});
