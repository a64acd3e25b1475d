import { allConsents, aResident } from '../../testing/residents';
import { FAMILY, FamilyDesk } from '../../testing/family-desk';

const { name, document } = FAMILY.elder;
const DETAILS = { name, document };

describe('help for a parent', () => {
  let desk: FamilyDesk;
  let helper: { token: string; personId: string };
  let elderToken: string;
  let round = 0;

  const claimed = async (body: object = DETAILS) => {
    const claim = await desk.claim(helper.token, await desk.helpCode(elderToken), body);
    const [approval] = await desk.approvals(elderToken);
    return { claim, approval };
  };
  const stateOf = async (claim: { body: Record<string, unknown> }) =>
    (await desk.get(helper.token, `/help-codes/claims/${String(claim.body.id)}`)).body;

  beforeAll(async () => {
    desk = await FamilyDesk.open();
  });
  beforeEach(async () => {
    round += 1;
    desk.app.clock.pass({ days: 2 });
    helper = await desk.proved(`helper-${round}`, FAMILY.helper);
    elderToken = await desk.app.signIn(`elder-${round}`);
  });
  afterAll(() => desk.close());

  it('begins with eight digits that count for ten minutes, the newest alone', async () => {
    const { status, body } = await desk.post(elderToken, '/help-codes');
    expect([status, body.code]).toEqual([201, expect.stringMatching(/^\d{8}$/)]);
    const newer = await desk.helpCode(elderToken);
    expect((await desk.claim(helper.token, String(body.code), DETAILS)).body.code).toBe('HELP_CODE_REFUSED');
    desk.app.clock.pass({ minutes: 9, seconds: 59 });
    expect((await desk.claim(helper.token, newer)).body.state).toBe('details-needed');
    desk.app.clock.pass({ seconds: 1 });
    expect((await desk.claim(helper.token, newer)).body.code).toBe('HELP_CODE_REFUSED');
  });

  it('asks who the elder is when they have not said it yet, and keeps the code for the answer', async () => {
    const code = await desk.helpCode(elderToken);
    const first = await desk.claim(helper.token, code);
    expect([first.status, first.body]).toEqual([
      200,
      { id: null, state: 'details-needed', expiresAt: expect.any(String), personId: null },
    ]);
    expect((await desk.claim(helper.token, code, DETAILS)).body.state).toBe('waiting');
    expect((await desk.claim(helper.token, code, DETAILS)).body.code).toBe('HELP_CODE_REFUSED');
  });

  it('is done with one tap when the phone of the elder is the one that the hospital holds', async () => {
    const { claim, approval } = await claimed({ ...DETAILS, scope: 'reports' });
    expect(approval).toMatchObject({
      kind: 'setup',
      requesterNameMasked: '王*红',
      relation: 'parent',
      personNameMasked: '王*兰',
      aboutMe: false,
      documentNumberMasked: '1101********' + document.number.slice(-4),
      scope: 'reports',
    });
    const answer = await desk.decide(elderToken, approval?.id, {
      decision: 'approve',
      phoneCode: FAMILY.elder.phone,
      consents: allConsents(),
    });
    expect([answer.status, answer.body]).toEqual([200, { outcome: 'approved', personId: expect.any(String) }]);
    const personId = String(answer.body.personId);
    expect((await desk.get(elderToken, `/people/${personId}`)).body).toMatchObject({
      state: 'active',
      capacity: 'self',
      name,
    });
    expect(await stateOf(claim)).toMatchObject({ state: 'approved', personId });
    expect((await desk.get(helper.token, `/people/${personId}`)).body).toMatchObject({
      state: 'active',
      capacity: 'family',
      scope: 'reports',
      relation: 'parent',
      actions: expect.objectContaining({ book: true, reports: true, record: false, manage: false }),
    });
  });

  it('leaves the elder to prove who they are by a code, and then the helper gets what was agreed', async () => {
    const { claim, approval } = await claimed();
    const decision = { decision: 'approve', scope: 'booking', phoneCode: '13911112222' };
    const answer = await desk.decide(elderToken, approval?.id, decision);
    expect(answer.body).toEqual({ outcome: 'needs-proof', personId: expect.any(String) });
    const personId = String(answer.body.personId);
    expect(await desk.stateOf(helper.token, personId)).toBe('awaiting-proof');
    expect(await stateOf(claim)).toMatchObject({ state: 'waiting', personId: null });
    expect((await desk.byCode(elderToken, personId)).body).toMatchObject({ state: 'active', capacity: 'self' });
    expect(await stateOf(claim)).toMatchObject({ state: 'approved', personId });
    expect((await desk.get(helper.token, `/people/${personId}`)).body).toMatchObject({
      state: 'active',
      scope: 'booking',
    });
  });

  it('needs a code too when the phone gives no number, or no hospital answers', async () => {
    const { approval } = await claimed();
    desk.hospital.next('unavailable', 'find');
    const answer = await desk.decide(elderToken, approval?.id, {
      decision: 'approve',
      phoneCode: FAMILY.elder.phone,
    });
    expect(answer.body.outcome).toBe('needs-proof');
  });

  it('waits for another tap when WeChat does not know the number’s code', async () => {
    const { approval } = await claimed();
    desk.app.wechat.nextPhone = { kind: 'refused' };
    const decision = { decision: 'approve', phoneCode: FAMILY.elder.phone };
    expect((await desk.decide(elderToken, approval?.id, decision)).body.code).toBe('PHONE_CODE_REFUSED');
    expect((await desk.decide(elderToken, approval?.id, decision)).body.outcome).toBe('approved');
  });

  it('puts the helper’s typing in the place of what the elder typed and never proved', async () => {
    await desk.names(elderToken, { name: '王贵兰', document }, { relation: 'self' });
    const { approval } = await claimed();
    const answer = await desk.decide(elderToken, approval?.id, {
      decision: 'approve',
      phoneCode: FAMILY.elder.phone,
    });
    expect(answer.body.outcome).toBe('approved');
    expect((await desk.get(elderToken, '/people')).body.items).toHaveLength(1);
  });

  it('is one tap when the elder is set up already', async () => {
    const elder = await desk.proved(`elder-${round}`, FAMILY.elder);
    const { claim, approval } = await claimed({ scope: 'booking' });
    expect(approval).toMatchObject({ kind: 'link', personNameMasked: '王*兰', documentNumberMasked: null });
    expect((await desk.get(helper.token, '/people')).body.items).toHaveLength(1);
    expect((await desk.decide(elderToken, approval?.id)).body).toEqual({ outcome: 'approved', personId: null });
    expect(await stateOf(claim)).toMatchObject({ state: 'approved', personId: elder.personId });
    expect((await desk.get(helper.token, `/people/${elder.personId}`)).body).toMatchObject({ scope: 'booking' });
  });

  it('gives anew a link that has ended by itself', async () => {
    await desk.proved(`elder-${round}`, FAMILY.elder);
    const until = desk.app.clock.now().toISOString().slice(0, 10);
    const first = await claimed();
    await desk.decide(elderToken, first.approval?.id, { decision: 'approve', until });
    const { personId } = await stateOf(first.claim);
    expect(await desk.stateOf(helper.token, String(personId))).toBe('active');
    desk.app.clock.pass({ days: 1 });
    expect((await desk.get(helper.token, `/people/${String(personId)}`)).status).toBe(404);
    const second = await claimed();
    expect((await desk.decide(elderToken, second.approval?.id)).body.outcome).toBe('approved');
    expect(await desk.stateOf(helper.token, String(personId))).toBe('active');
  });

  it('tells a refused helper "refused" and nothing else', async () => {
    const { claim, approval } = await claimed();
    await desk.decide(elderToken, approval?.id, { decision: 'refuse' });
    expect(await stateOf(claim)).toEqual({ ...claim.body, state: 'refused' });
  });

  it('refuses what was typed field by field, and keeps the code', async () => {
    const code = await desk.helpCode(elderToken);
    const wrong = await desk.claim(helper.token, code, { name: '王1', document: { ...document, number: '1' } });
    expect([wrong.status, wrong.body.code]).toEqual([400, 'VALIDATION_FAILED']);
    const child = await desk.claim(helper.token, code, { name: '王小宝', document: aResident('20180606', '105') });
    expect(child.body.code).toBe('GUARDIAN_REQUIRED');
    expect((await desk.claim(helper.token, code, DETAILS)).body.state).toBe('waiting');
  });

  it('is for helpers who proved who they are', async () => {
    const nobody = await desk.app.signIn(`nobody-${round}`);
    const answer = await desk.claim(nobody, await desk.helpCode(elderToken), DETAILS);
    expect([answer.status, answer.body.code]).toEqual([409, 'NOT_ALLOWED_IN_STATE']);
  });
});
