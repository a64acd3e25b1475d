import { startTinyCounty } from '../../testing/county';
import { ask, inQuery, OIDS, type HipReply } from '../../testing/hip-client';
import type { RunningSandbox } from '../../testing/start';
import { LI, WANG } from '../../testing/tiny-world';
import { readXml, type XmlNode } from './xml';

let sandbox: RunningSandbox;
beforeAll(async () => {
  sandbox = await startTinyCounty();
});
afterAll(() => sandbox.stop());

const patient = (patientNo: string): string =>
  `<patientId><value root="${OIDS.patient}" extension="${patientNo}"/></patientId>`;
const list = (types: string[], more = '', patientNo = LI.patientNo): Promise<HipReply> =>
  ask(
    sandbox.url,
    'DocumentRetrieve',
    inQuery(
      patient(patientNo) + types.map((type) => `<documentType><value code="${type}"/></documentType>`).join('') + more,
    ),
  );
const get = (ids: string[], patientNo = LI.patientNo): Promise<HipReply> =>
  ask(
    sandbox.url,
    'DocumentAccess',
    inQuery(
      patient(patientNo) +
        ids.map((id) => `<documentId><value root="${OIDS.document}" extension="${id}"/></documentId>`).join(''),
    ),
  );
const ids = ({ subjects }: HipReply): (string | null)[] =>
  subjects.map((subject) => subject.at('clinicalDocument', 'id').attribute('extension'));
const cdaOf = async (id: string): Promise<XmlNode> => {
  const { subjects } = await get([id]);
  const text = subjects[0]?.at('clinicalDocument', 'storageCode', 'originalText').attribute('value') ?? '';
  const document = readXml(Buffer.from(text, 'base64').toString('utf8'))?.at('ClinicalDocument');
  if (!document) throw new Error(`${id} is no document`);
  return document;
};
const entriesOf = (cda: XmlNode): XmlNode[] =>
  cda
    .at('component', 'structuredBody')
    .all('component')
    .flatMap((component) => component.at('section').all('entry'));

describe('documents over hip', () => {
  it('are listed by type and days under a misspelt root, the newest first', async () => {
    const reports = await list(['C0006', 'C0007']);
    expect([reports.root, ids(reports)]).toEqual(['GetDocumentStroedInfoResponse', ['L1', 'I1']]);
    const days = '<effectiveTime><value><low value="20261118"/><high value="20261119"/></value></effectiveTime>';
    expect(ids(await list(['C0006', 'C0007'], days))).toEqual(['I1']);
    expect((await list(['C0002'])).subjects).toHaveLength(23);
    expect(ids(await list(['C0004']))).toEqual(['PE1']);
    expect((await list([])).subjects).toHaveLength(26);
    expect((await list(['C0007'], '', WANG.patientNo)).query).toBe('NF');
  });

  it('are asked for under the other spelling as well', async () => {
    const root = 'GetDocumentStroedInfoRequest';
    expect((await ask(sandbox.url, 'DocumentRetrieve', inQuery(patient(LI.patientNo)), { root })).query).toBe('OK');
  });

  it('leave out what is not this patient’s', async () => {
    expect(ids(await get(['L1', 'none']))).toEqual(['L1']);
    expect((await get(['L1'], WANG.patientNo)).query).toBe('NF');
    expect((await get([])).query).toBe('QE');
    expect((await get(Array.from({ length: 21 }, (_, index) => `X${index}`))).query).toBe('QE');
  });

  it('name the patient, the author and the department inside', async () => {
    const cda = await cdaOf('L1');
    expect(cda.at('templateId').attribute('root')).toBe('2.16.156.10011.2.1.1.27');
    expect(cda.at('recordTarget', 'patientRole', 'id').attribute('extension')).toBe(LI.patientNo);
    expect(cda.at('recordTarget', 'patientRole', 'patient', 'name').text()).toBe(LI.name);
    expect(cda.at('author', 'assignedAuthor', 'assignedPerson', 'name').text()).toBe('周明');
  });

  it('write a quantity with its unit, range and judgement, and words as words', async () => {
    const items = entriesOf(await cdaOf('L1')).flatMap((entry) => entry.all('organizer'));
    const valuesOf = (item: XmlNode | undefined) =>
      (item?.all('component') ?? []).map((one) => one.at('observation', 'value'));
    const [name, quantity, result] = valuesOf(items[0]);
    expect(name?.attribute('displayName')).toBe('白细胞计数');
    expect([quantity?.attribute('value'), quantity?.attribute('unit')]).toEqual(['11.2', '10^9/L']);
    expect(result?.attribute('code')).toBe('2');
    const judged = items[0]?.all('component')[1]?.at('observation', 'interpretationCode').attribute('code');
    expect(judged).toBe('H');
    expect(valuesOf(items[2])[1]?.text()).toBe(']]><&');
  });

  it('write what an examination saw and what it means', async () => {
    const observations = entriesOf(await cdaOf('I1')).map((entry) => entry.at('observation'));
    expect(observations.map((one) => one.at('value').text())).toEqual(['双肺纹理清晰', '未见异常']);
    expect(observations[0]?.at('targetSiteCode').attribute('displayName')).toBe('胸部');
  });

  it('write visits with their diagnoses, and what was prescribed there', async () => {
    const visit = await cdaOf('ME1');
    expect(visit.at('componentOf', 'encompassingEncounter', 'code').attribute('code')).toBe('1');
    expect(entriesOf(visit)[0]?.at('observation', 'value').attribute('code')).toBe('I10');
    const [line] = entriesOf(await cdaOf('PE1'));
    expect(line?.at('substanceAdministration', 'text').text()).toBe('每次 1 片，每日 1 次');
  });
});
