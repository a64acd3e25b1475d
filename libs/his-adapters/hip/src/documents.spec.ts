import { startServer } from '@kangqiao/testing';
import { handMadePlatforms } from '../testing/platform';
import { aCda, aListedDocument, anItem, anObservation, aStoredDocument, found } from '../testing/replies';

const { connect, closeAll } = handMadePlatforms(startServer);
afterEach(closeAll);

describe('documents', () => {
  const query = { patientNo: 'LX0001', from: '2026-01-01', to: '2026-11-22' };
  const platform = (listed: string[], stored: string[]) =>
    connect(({ action, id }) =>
      action === 'DocumentRetrieve'
        ? found('GetDocumentStroedInfoResponse', id, listed)
        : found('RetrieveDocumentSetResponse', id, stored),
    );

  it('are listed as reports by their types, newest first, and others left out', async () => {
    const { reports, calls } = await platform(
      [
        aListedDocument({ id: 'L1', time: '20261101101500' }),
        aListedDocument({ id: 'I1', type: 'C0006', time: '20261102101500' }),
        aListedDocument({ id: 'M1', type: 'C0002' }),
      ],
      [],
    );
    await expect(reports.list(query)).resolves.toMatchObject([
      { id: 'I1', kind: 'imaging' },
      { id: 'L1', kind: 'laboratory', title: '血常规', departmentName: '检验科', flagged: null },
    ]);
    await expect(reports.list({ ...query, kind: 'imaging' })).resolves.toMatchObject([{ id: 'I1' }]);
    expect(calls[0]?.message).toMatch(/code="C0007".*code="C0006".*low value="20260101"/);
  });

  it.each<[string, string[], string]>([
    ['of another patient', [aListedDocument({ patientNo: 'LX0002' })], 'WRONG_PATIENT'],
    ['of a type in no standard', [aListedDocument({ type: 'X9' })], 'UNKNOWN_VALUE'],
    ['that comes twice', [aListedDocument(), aListedDocument()], 'DUPLICATE_ID'],
  ])('are not listed with one %s', async (_which, listed, reason) => {
    const { reports } = await platform(listed, []);
    await expect(reports.list(query)).rejects.toMatchObject({ reason });
  });

  it('are a laboratory report with what the laboratory flagged', async () => {
    const more = '<interpretationCode code="H"/>';
    const specimen = anObservation(
      'DE04.50.134.00',
      '<value>静脉血</value>',
      '<effectiveTime value="20261103083000"/>',
    );
    const cda = aCda(`<entry>${specimen}</entry>${anItem({ more })}${anItem({ code: 'HGB' })}`);
    const { reports } = await platform([], [aStoredDocument(cda)]);
    await expect(reports.laboratory('LX0001', 'L1')).resolves.toMatchObject({
      id: 'L1',
      patientNo: 'LX0001',
      doctorName: '何静',
      flagged: 1,
      specimen: '静脉血',
      collectedAt: new Date('2026-11-03T00:30:00Z'),
      items: [{ flag: 'high' }, { code: 'HGB', flag: null }],
    });
  });

  it.each(['20261103', ''])('make up no time for a sample taken at "%s"', async (taken) => {
    const specimen = anObservation('DE04.50.134.00', '<value>静脉血</value>', `<effectiveTime value="${taken}"/>`);
    const { reports } = await platform([], [aStoredDocument(aCda(`<entry>${specimen}</entry>${anItem()}`))]);
    await expect(reports.laboratory('LX0001', 'L1')).resolves.toMatchObject({ specimen: '静脉血', collectedAt: null });
  });

  it('are an imaging report with findings and impression', async () => {
    const findings = anObservation(
      'DE04.50.131.00',
      '<value>双肺纹理清晰</value>',
      '<targetSiteCode displayName="胸部"/>',
    );
    const impression = anObservation('DE04.50.132.00', '<value>未见异常</value>');
    const cda = aCda(`<entry>${findings}</entry><entry>${impression}</entry>`, { id: 'I1', type: 'C0006' });
    const { reports } = await platform([], [aStoredDocument(cda, 'I1')]);
    await expect(reports.imaging('LX0001', 'I1')).resolves.toMatchObject({
      bodyPart: '胸部',
      findings: '双肺纹理清晰',
      impression: '未见异常',
    });
    await expect(reports.laboratory('LX0001', 'I1')).resolves.toBeNull();
  });

  it('are no report when the platform has none, or gives another', async () => {
    await expect((await platform([], [])).reports.laboratory('LX0001', 'L1')).resolves.toBeNull();
    const other = await platform([], [aStoredDocument(aCda(anItem(), { id: 'L2' }), 'L2')]);
    await expect(other.reports.laboratory('LX0001', 'L1')).rejects.toMatchObject({ reason: 'MALFORMED' });
    const foreign = await platform([], [aStoredDocument(aCda(anItem(), { patientNo: 'LX0002' }))]);
    await expect(foreign.reports.laboratory('LX0001', 'L1')).rejects.toMatchObject({ reason: 'WRONG_PATIENT' });
  });

  const visit = (id: string, time: string, visitNo = `V-${id}`, kind = '1') =>
    aStoredDocument(
      aCda(
        `<entry>${anObservation('DE05.01.024.00', '<value code="J40.x00" displayName="支气管炎"/>')}</entry>` +
          `<entry>${anObservation('DE05.01.024.00', '<value>疲劳</value>')}</entry>`,
        {
          id,
          type: 'C0002',
          time,
          head: `<componentOf><encompassingEncounter><id root="2.16.156.10011.2.5.1.9" extension="${visitNo}"/><code code="${kind}"/><effectiveTime><low value="${time.slice(0, 12)}"/></effectiveTime></encompassingEncounter></componentOf>`,
        },
      ),
      id,
    );
  const listedVisit = (id: string) => aListedDocument({ id, type: 'C0002' });

  it('are visits, newest first, each in its newest version', async () => {
    const { records } = await platform(['A', 'B', 'C'].map(listedVisit), [
      visit('A', '20261101090000'),
      visit('B', '20261103090000', 'V-A', '2'),
      visit('C', '20261102090000'),
    ]);
    const encounters = await records.encounters('LX0001');
    expect(encounters.map(({ id, date, kind }) => [id, date, kind])).toEqual([
      ['V-A', '2026-11-03', 'emergency'],
      ['V-C', '2026-11-02', 'outpatient'],
    ]);
    expect(encounters[0]).toMatchObject({ doctorName: '何静', diagnoses: ['支气管炎', '疲劳'] });
    const diagnoses = await records.diagnoses('LX0001');
    expect(diagnoses.map(({ id }) => id)).toEqual(['B/1', 'B/2', 'C/1', 'C/2']);
  });

  it('are diagnoses, with a code where there is one', async () => {
    const { records } = await platform([listedVisit('A')], [visit('A', '20261101090000')]);
    await expect(records.diagnoses('LX0001')).resolves.toMatchObject([
      { id: 'A/1', code: 'J40.x00', name: '支气管炎', recordedOn: '2026-11-01' },
      { id: 'A/2', code: null, name: '疲劳' },
    ]);
  });

  it('are prescriptions', async () => {
    const drug = (name: string) =>
      `<entry><substanceAdministration><id extension="R1"/><text>口服，每日三次</text><consumable><manufacturedProduct><manufacturedLabeledDrug><name>${name}</name></manufacturedLabeledDrug></manufacturedProduct></consumable></substanceAdministration></entry>`;
    const { records, calls } = await platform(
      [aListedDocument({ id: 'P1', type: 'C0004' })],
      [aStoredDocument(aCda(drug('氨溴索片') + drug('维生素C片'), { id: 'P1', type: 'C0004' }), 'P1')],
    );
    await expect(records.prescriptions('LX0001')).resolves.toMatchObject([
      { id: 'P1/1', medication: '氨溴索片', dosage: '口服，每日三次', status: null },
      { id: 'P1/2', medication: '维生素C片' },
    ]);
    expect(calls[0]?.message).toMatch(/code="C0004".*code="C0005"/);
  });

  it('are listed with a type where it is of the standard, and reports left out', async () => {
    const { records } = await platform(
      [
        aListedDocument({ id: 'L1', type: 'C0007' }),
        aListedDocument({ id: 'I1', type: 'C0006' }),
        aListedDocument({ id: 'M1', type: 'C0002' }),
        aListedDocument({ id: 'X1', type: 'X9' }),
      ],
      [],
    );
    const documents = await records.documents('LX0001');
    expect(documents.map(({ id, type }) => [id, type])).toEqual([
      ['M1', 'C0002'],
      ['X1', null],
    ]);
  });

  it('do not open as documents where they are reports', async () => {
    for (const type of ['C0006', 'C0007']) {
      const { records } = await platform([], [aStoredDocument(aCda('', { id: 'R1', type }), 'R1')]);
      await expect(records.document('LX0001', 'R1')).resolves.toBeNull();
    }
  });

  it('are fetched twenty at a time, and not at all when there are none', async () => {
    const ids = Array.from({ length: 21 }, (_, index) => `D${index}`);
    const asked = (message: string) => [...message.matchAll(/extension="(D\d+)"/g)].map((match) => match[1] ?? '');
    const { records, calls } = await connect(({ action, id, message }) =>
      action === 'DocumentRetrieve'
        ? found('GetDocumentStoredInfoResponse', id, ids.map(listedVisit))
        : found(
            'RetrieveDocumentSetResponse',
            id,
            asked(message).map((each) => visit(each, '20261101090000')),
          ),
    );
    await expect(records.encounters('LX0001')).resolves.toHaveLength(21);
    expect(calls.map(({ message }) => asked(message).length)).toEqual([0, 20, 1]);
    const nobody = await platform([], []);
    await expect(nobody.records.encounters('LX0001')).resolves.toEqual([]);
    expect(nobody.calls).toHaveLength(1);
  });
});
