import type { ReportList } from '@kangqiao/contracts';
import { InMemoryHospital } from '@kangqiao/his-adapter-in-memory';
import { BookingDesk } from '../testing/booking-desk';
import { addActive, aFileOf, allConsents, approveAdded, LI_HUA } from '../testing/residents';
import { TestApp } from '../testing/test-app';

describe('somebody whose kind of document a hospital does not take', () => {
  it('gets their reports from the others, and the hospital is named, neither as empty nor as out of order', async () => {
    const taking = new InMemoryHospital({ id: 'taking', patients: [aFileOf(LI_HUA)] });
    const other = new InMemoryHospital({ id: 'other', documentTypes: ['passport'] });
    const app = await TestApp.start({ hospitals: [taking, other] });
    const token = await app.signIn('li');
    const personId = await addActive(app, token);
    const { status, body } = await app.call('GET', `/api/v1/people/${personId}/reports`, { token });
    expect(status).toBe(200);
    expect((body as unknown as ReportList).sources.map(({ hospitalId, state }) => [hospitalId, state])).toEqual([
      ['taking', 'answered'],
      ['other', 'document-not-taken'],
    ]);
    await app.stop();
  });

  it('is told so when they book there', async () => {
    const desk = await BookingDesk.open({ documentTypes: ['resident-id'] });
    const passport = { name: 'Ann Lee', document: { type: 'passport', number: 'E12345678' } };
    const said = { birthDate: '1990-02-02', sex: 'female', relation: 'spouse', consents: allConsents() };
    const { body } = await desk.post('/people', { ...passport, ...said });
    const personId = String(body.id);
    await approveAdded(desk.app, personId);
    const answer = await desk.hold('S1-1', { personId });
    expect([answer.status, answer.body.code, answer.body.message]).toEqual([
      422,
      'HOSPITAL_DOCUMENT_UNSUPPORTED',
      '该医院暂不支持该证件，请携带证件到院办理',
    ]);
    await desk.close();
  });
});
