import { aSearchset } from '@kangqiao/testing';
import { connect, disconnect } from '../testing/connected-hospital';

afterEach(disconnect);

describe('stop notices over FHIR', () => {
  const meta = { versionId: '3', lastUpdated: '2026-11-22T01:00:00Z' };
  const schedule = (id: string, active: boolean, extension: object[] = []) => ({
    resourceType: 'Schedule',
    id,
    meta,
    active,
    comment: '医生临时停诊',
    actor: [{ reference: 'PractitionerRole/r-1' }],
    planningHorizon: { start: '2026-11-23T08:00:00+08:00', end: '2026-11-23T12:00:00+08:00' },
    extension: [{ url: 'urn:kangqiao:fee', valueMoney: { value: 25, currency: 'CNY' } }, ...extension],
  });
  const slot = (id: string, session: string, start: string, end: string) => ({
    resourceType: 'Slot',
    id,
    meta,
    schedule: { reference: `Schedule/${session}` },
    status: 'busy-unavailable',
    start: `2026-11-23T${start}:00+08:00`,
    end: `2026-11-23T${end}:00+08:00`,
  });

  it('tells of sessions, of numbers that follow each other, and of who comes instead', async () => {
    const whole = schedule('s-1', false);
    const part = schedule('s-2', true);
    const replaced = schedule('s-3', true, [{ url: 'urn:kangqiao:substitute', valueString: '林若溪' }]);
    const { scheduling } = await connect({
      'GET Schedule': ({ query }) =>
        query.has('_id')
          ? aSearchset(whole, part)
          : query.get('active') === 'false'
            ? aSearchset(whole)
            : aSearchset(part, replaced),
      'GET Slot': aSearchset(
        slot('x-3', 's-2', '10:00', '10:10'),
        slot('x-2', 's-2', '09:10', '09:20'),
        slot('x-1', 's-2', '09:00', '09:10'),
        slot('x-0', 's-1', '08:00', '08:10'),
      ),
    });
    const notices = await scheduling.stopNotices(new Date('2026-11-22T00:00:00Z'));
    expect(notices).toMatchObject([
      {
        id: 's-1:3',
        kind: 'stopped',
        sessionId: 's-1',
        date: '2026-11-23',
        from: null,
        to: null,
        reason: '医生临时停诊',
      },
      { kind: 'substituted', sessionId: 's-3', substitute: '林若溪', from: null },
      {
        id: 'x-1:3',
        kind: 'stopped',
        sessionId: 's-2',
        from: '09:00',
        to: '09:20',
        issuedAt: new Date(meta.lastUpdated),
      },
      { id: 'x-3:3', sessionId: 's-2', from: '10:00', to: '10:10' },
    ]);
  });
});
