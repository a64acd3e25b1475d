import { FAMILY, FamilyDesk } from '../../testing/family-desk';

describe('an approval', () => {
  let desk: FamilyDesk;
  let elder: { token: string; personId: string };
  let helper: { token: string; personId: string };
  let round = 0;

  const asked = async (scope: 'booking' | 'reports' | 'everything' = 'reports') => {
    const personId = await desk.names(helper.token, FAMILY.elder, { scope });
    const proof = await desk.start(helper.token, personId, 'approval');
    const [approval] = await desk.approvals(elder.token);
    return { personId, proof, approval };
  };

  beforeAll(async () => {
    desk = await FamilyDesk.open();
  });
  beforeEach(async () => {
    round += 1;
    desk.app.clock.pass({ days: 2 });
    elder = await desk.proved(`elder-${round}`, FAMILY.elder);
    helper = await desk.proved(`helper-${round}`, FAMILY.helper);
  });
  afterAll(() => desk.close());

  it('is asked on the phone of the person, with the masked name of whoever asks', async () => {
    const { proof, approval } = await asked();
    expect([proof.status, proof.body]).toEqual([
      201,
      {
        id: expect.any(String),
        method: 'approval',
        state: 'waiting',
        sentTo: null,
        faceVerifyId: null,
        expiresAt: expect.any(String),
        resendAt: expect.any(String),
      },
    ]);
    expect(approval).toEqual({
      id: expect.any(String),
      kind: 'link',
      requesterNameMasked: '王*红',
      requesterPhoneMasked: null,
      relation: 'parent',
      personNameMasked: '王*兰',
      aboutMe: true,
      documentNumberMasked: null,
      scope: 'reports',
      askedAt: expect.any(String),
      expiresAt: expect.any(String),
    });
  });

  it('gives the link what was allowed, and the one who asked reads it from the attempt', async () => {
    const { personId, proof, approval } = await asked('everything');
    const decision = { decision: 'approve', scope: 'booking', sensitiveShown: true, until: '2099-12-31' };
    const answer = await desk.decide(elder.token, approval?.id, decision);
    expect([answer.status, answer.body]).toEqual([200, { outcome: 'approved', personId: null }]);
    const after = await desk.get(helper.token, `/people/${personId}/proofs/${String(proof.body.id)}`);
    expect(after.body.state).toBe('confirmed');
    expect((await desk.get(helper.token, `/people/${personId}`)).body).toMatchObject({
      state: 'active',
      capacity: 'family',
      scope: 'booking',
      sensitiveShown: true,
      expiresAt: '2100-01-01T00:00:00+08:00',
    });
    expect(await desk.approvals(elder.token)).toEqual([]);
  });

  it('allows no more than was asked for, and no day that is over', async () => {
    const { personId, approval } = await asked('booking');
    for (const more of [{ scope: 'reports' }, { until: '2020-01-01' }]) {
      const answer = await desk.decide(elder.token, approval?.id, { decision: 'approve', ...more });
      expect([answer.status, answer.body.code]).toEqual([400, 'VALIDATION_FAILED']);
    }
    expect(await desk.stateOf(helper.token, personId)).toBe('awaiting-proof');
  });

  it('that is refused says "refused" and nothing else', async () => {
    const { personId, proof, approval } = await asked();
    expect((await desk.decide(elder.token, approval?.id, { decision: 'refuse' })).body.outcome).toBe('refused');
    const after = await desk.get(helper.token, `/people/${personId}/proofs/${String(proof.body.id)}`);
    expect(after.body).toEqual({ ...proof.body, state: 'refused' });
    expect(await desk.stateOf(helper.token, personId)).toBe('awaiting-proof');
    expect((await desk.decide(elder.token, approval?.id)).body.code).toBe('APPROVAL_NOT_FOUND');
  });

  it('can be given to its last second and not at 24 hours', async () => {
    const { personId, proof, approval } = await asked();
    desk.app.clock.pass({ hours: 23, minutes: 59, seconds: 59 });
    expect(await desk.approvals(elder.token)).toHaveLength(1);
    desk.app.clock.pass({ seconds: 1 });
    expect(await desk.approvals(elder.token)).toEqual([]);
    expect((await desk.decide(elder.token, approval?.id)).body.code).toBe('APPROVAL_NOT_FOUND');
    const after = await desk.get(helper.token, `/people/${personId}/proofs/${String(proof.body.id)}`);
    expect(after.body.state).toBe('expired');
  });

  it('has one winner when ten phones answer at the same moment', async () => {
    const { personId, proof, approval } = await asked();
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, i) =>
        desk.decide(elder.token, approval?.id, { decision: i % 2 === 0 ? 'approve' : 'refuse' }),
      ),
    );
    const done = answers.filter(({ status }) => status === 200);
    expect(done).toHaveLength(1);
    expect(answers.filter(({ body }) => body.code === 'APPROVAL_NOT_FOUND')).toHaveLength(9);
    const approved = done[0]?.body.outcome === 'approved';
    const after = await desk.get(helper.token, `/people/${personId}/proofs/${String(proof.body.id)}`);
    expect(after.body.state).toBe(approved ? 'confirmed' : 'refused');
    expect(await desk.stateOf(helper.token, personId)).toBe(approved ? 'active' : 'awaiting-proof');
  });

  it('replaces the one that was asked before', async () => {
    const { personId, approval } = await asked();
    await desk.start(helper.token, personId, 'approval');
    const now = await desk.approvals(elder.token);
    expect(now).toHaveLength(1);
    expect(now[0]?.id).not.toBe(approval?.id);
    expect((await desk.decide(elder.token, approval?.id)).body.code).toBe('APPROVAL_NOT_FOUND');
  });

  it('to be the second guardian of a child waits on the phone of the first', async () => {
    const mother = await desk.proved(`mother-${round}`, FAMILY.stranger);
    const ward = await desk.names(mother.token, FAMILY.child, { relation: 'child' });
    expect((await desk.byCode(mother.token, ward)).body.capacity).toBe('guardian');
    await desk.start(helper.token, await desk.names(helper.token, FAMILY.child, { relation: 'child' }), 'approval');
    const [approval] = await desk.approvals(mother.token);
    expect(approval).toMatchObject({ personNameMasked: '王*宝', aboutMe: false, scope: 'everything' });
    expect((await desk.decide(mother.token, approval?.id)).body.outcome).toBe('approved');
    expect((await desk.get(helper.token, `/people/${ward}`)).body).toMatchObject({
      state: 'active',
      capacity: 'guardian',
      expiresAt: '2036-06-06T00:00:00+08:00',
    });
  });
});
