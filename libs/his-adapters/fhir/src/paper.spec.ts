import { type FaultReason, HospitalFault, HospitalUnavailable, MOST_ORIGINAL_BYTES } from '@kangqiao/his-port';
import {
  aSearchset,
  type FhirReplies,
  type FhirReply,
  PATIENT_MS,
  startFhirServer,
  startServer,
} from '@kangqiao/testing';
import { createHash } from 'node:crypto';
import { createFhirHospitalPorts } from './hospital-ports';

const SYSTEM = 'urn:oid:1.2.3';
const PATIENT = { resourceType: 'Patient', id: 'p-1', identifier: [{ system: SYSTEM, value: 'P1' }] };
const PAPER = '%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n';
const AT_BINARY = { contentType: 'application/pdf', url: 'Binary/b-1' };

const aReport = (...presentedForm: object[]) => ({
  resourceType: 'DiagnosticReport',
  id: 'r-1',
  status: 'final',
  category: [{ coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v2-0074', code: 'LAB' }] }],
  code: { text: '血常规' },
  subject: { reference: 'Patient/p-1' },
  issued: '2026-11-20T10:00:00+08:00',
  presentedForm,
});

const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((each) => each.close()));
});

const reportsAt = (url: string, deadlineMs = PATIENT_MS) => {
  const ports = createFhirHospitalPorts({ baseUrl: `${url}/fhir`, token: 'secret', patientSystem: SYSTEM, deadlineMs });
  open.push(ports);
  return ports.reports;
};
const ask = async (form: object | null, file: FhirReply = PAPER, more: FhirReplies = {}) => {
  const server = await startFhirServer({
    'GET Patient': aSearchset(PATIENT),
    'GET DiagnosticReport': aSearchset(form ? aReport(form) : aReport()),
    'GET Binary/b-1': file,
    ...more,
  });
  open.push(server);
  return reportsAt(server.url).original('P1', 'laboratory', 'r-1');
};
const text = async (asked: ReturnType<typeof ask>) => Buffer.from((await asked)?.bytes ?? []).toString();
const reasonOf = async (asked: Promise<unknown>): Promise<FaultReason | null> => {
  const error: unknown = await asked.catch((thrown: unknown) => thrown);
  return error instanceof HospitalFault ? error.reason : null;
};

describe("a hospital's own PDF over FHIR", () => {
  it('lies where the report says, and is asked for as a PDF', async () => {
    let accept: string | undefined;
    const file = ({ headers }: { headers: { accept?: string } }) => {
      accept = headers.accept;
      return PAPER;
    };
    expect(await text(ask(AT_BINARY, PAPER, { 'GET Binary/b-1': file }))).toBe(PAPER);
    expect(accept).toBe('application/pdf');
  });

  it('may stand in the report itself', async () => {
    const data = Buffer.from(PAPER).toString('base64');
    expect(await text(ask({ contentType: 'application/pdf', data }))).toBe(PAPER);
    expect(await reasonOf(ask({ contentType: 'application/pdf', data: `${data.slice(0, -8)}<b>` }))).toBe('MALFORMED');
  });

  it.each([
    ['none is presented', null, PAPER],
    ['only a picture is', { contentType: 'image/png', url: 'Binary/b-1' }, PAPER],
    ['only a name is', { contentType: 'application/pdf', title: '报告单' }, PAPER],
    ['the file is gone', AT_BINARY, 410],
    ['the file is not there', AT_BINARY, 404],
  ])('is not to be had where %s', async (_what, form, file) => {
    expect(await ask(form, file)).toBeNull();
  });

  it.each([
    ['a page of the web', AT_BINARY, '<html></html>', 'MALFORMED'],
    ['nothing', AT_BINARY, '', 'MALFORMED'],
    ['the first half', AT_BINARY, PAPER.slice(0, 20), 'MALFORMED'],
    ['an outcome that calls itself a success', AT_BINARY, { resourceType: 'OperationOutcome', issue: [] }, 'MALFORMED'],
    ['more than the limit', AT_BINARY, PAPER + ' '.repeat(MOST_ORIGINAL_BYTES), 'TOO_LARGE'],
    ['another size than it says', { ...AT_BINARY, size: PAPER.length + 1 }, PAPER, 'MALFORMED'],
    ['another content than it says', { ...AT_BINARY, hash: createHash('sha1').digest('base64') }, PAPER, 'MALFORMED'],
    ['an address elsewhere', { ...AT_BINARY, url: 'http://elsewhere.test/b-1' }, PAPER, 'MALFORMED'],
    ['an address beside the service', { ...AT_BINARY, url: '../admin/b-1' }, PAPER, 'MALFORMED'],
    ['an address that is none', { ...AT_BINARY, url: 'http://[' }, PAPER, 'MALFORMED'],
  ])('is refused with %s', async (_what, form, file, reason) => {
    expect(await reasonOf(ask(form, file))).toBe(reason);
  });

  it('is taken with the size and the digest that the report tells', async () => {
    const hash = createHash('sha1').update(PAPER).digest('base64');
    expect(await text(ask({ ...AT_BINARY, size: PAPER.length, hash }))).toBe(PAPER);
  });

  it.each([
    ['the patient', 'Patient/p-1', null],
    ['the report', 'DiagnosticReport/r-1', null],
    ['another patient', 'Patient/p-2', 'WRONG_PATIENT'],
    ['another report', 'DiagnosticReport/r-2', 'WRONG_PATIENT'],
    ['nobody knows what', 'something', 'WRONG_PATIENT'],
  ])('says that it is about %s, and is used accordingly', async (_whom, context, reason) => {
    const file = { status: 200, body: PAPER, headers: { 'x-security-context': context } };
    expect(await reasonOf(ask(AT_BINARY, file))).toBe(reason);
  });

  it('is not asked for where the report is somebody else’s', async () => {
    const foreign = { ...aReport(AT_BINARY), subject: { reference: 'Patient/p-2' } };
    expect(await reasonOf(ask(null, PAPER, { 'GET DiagnosticReport': aSearchset(foreign) }))).toBe('WRONG_PATIENT');
  });

  it('is unavailable when it stops halfway', async () => {
    const server = await startServer((request, response) => {
      const path = (request.url ?? '').split('?')[0];
      if (path === '/fhir/Binary/b-1') return void response.writeHead(200).write(PAPER.slice(0, 20));
      const found = path === '/fhir/Patient' ? PATIENT : aReport(AT_BINARY);
      return void response.writeHead(200).end(JSON.stringify(aSearchset(found)));
    });
    open.push(server);
    const asked = reportsAt(server.url, 200).original('P1', 'laboratory', 'r-1');
    await expect(asked).rejects.toBeInstanceOf(HospitalUnavailable);
  });
});
