import { fireEvent, screen, waitFor } from '@testing-library/react';
import type { Approval, ConsentText, Link } from '@kangqiao/contracts';
import { aPerson } from '@kangqiao/testing';
import { photographIs } from '../../../test/camera';
import { setElderMode } from '@/platform';
import { answer, ledTo, refusal, showPage } from '../../../test/page';
import ApprovalsPage from './approvals';
import AskForHelpPage from './help';
import HelpingPage from './helping';
import LinkPage from './link';
import LinksPage from './links';

const PEOPLE = { 'GET /people': { items: [aPerson()], mayAdd: 4 } };
const LATER = new Date(Date.now() + 600_000).toISOString();

const daughter: Link = {
  id: 'l1',
  mine: false,
  holderNameMasked: '王*红',
  holderSex: 'female',
  holderPhoneMasked: '138****0002',
  relation: 'parent',
  capacity: 'family',
  scope: 'reports',
  sensitiveShown: false,
  method: 'approval',
  since: '2025-03-01T09:00:00+08:00',
  expiresAt: '2025-12-01T00:00:00+08:00',
  actions: { change: true, revoke: true },
};
const mine: Link = {
  ...daughter,
  id: 'l0',
  holderNameMasked: '李*英',
  holderPhoneMasked: null,
  mine: true,
  relation: 'self',
  capacity: 'self',
  scope: 'everything',
  method: 'phone-code',
  expiresAt: null,
  actions: { change: false, revoke: false },
};
const request: Approval = {
  id: 'a1',
  kind: 'link',
  requesterNameMasked: '王*红',
  requesterPhoneMasked: '138****0002',
  relation: 'parent',
  personNameMasked: '李*英',
  documentNumberMasked: null,
  scope: 'reports',
  askedAt: '2026-11-22T09:00:00+08:00',
  expiresAt: LATER,
};
const text = (purpose: ConsentText['purpose'], required: boolean): ConsentText => ({
  purpose,
  version: 3,
  title: `标题 ${purpose}`,
  text: `内容 ${purpose}`,
  required,
});

describe('who may act for me', () => {
  const LINKS = 'GET /people/person-1/links';

  it('says who, what, how long and how it was proved', async () => {
    answer({ ...PEOPLE, [LINKS]: { items: [mine, daughter] } });
    showPage(<LinksPage />);
    expect(await screen.findByText('您的女儿')).toBeVisible();
    expect(screen.getByText('王*红 138****0002')).toBeVisible();
    expect(screen.getByText('挂号、出示健康卡、查看报告')).toBeVisible();
    expect(screen.getByText('到2025年11月30日')).toBeVisible();
    expect(screen.getByText('本人在自己手机上同意')).toBeVisible();
  });

  it('says so where there is nobody, and does not count me', async () => {
    answer({ ...PEOPLE, [LINKS]: { items: [mine] } });
    showPage(<LinksPage />);
    expect(await screen.findByText('还没有人可以替您办事')).toBeVisible();
    expect(screen.queryByRole('button', { name: /^解除/ })).toBeNull();
  });

  it('ends a link after one question that names what ends', async () => {
    const calls = answer({ ...PEOPLE, [LINKS]: { items: [daughter] }, 'DELETE /people/person-1/links/l1': {} });
    showPage(<LinksPage />);
    fireEvent.click(await screen.findByRole('button', { name: '解除您的女儿的授权' }));
    expect(screen.getByRole('dialog', { name: '要解除您的女儿 王*红的授权吗？' })).toHaveTextContent(
      '不能再替您挂号、出示健康卡、查看报告',
    );
    fireEvent.click(screen.getByText('解除', { selector: '[role=dialog] *' }));
    await waitFor(() => expect(calls.map(({ route }) => route)).toContain('DELETE /people/person-1/links/l1'));
  });

  it('changes what is allowed, and makes it lasting', async () => {
    const route = 'PATCH /people/person-1/links/l1';
    const calls = answer({ ...PEOPLE, [LINKS]: { items: [daughter] }, [route]: daughter });
    showPage(<LinkPage />, { personId: 'person-1', linkId: 'l1' });
    fireEvent.click(await screen.findByRole('radio', { name: '仅挂号和健康卡' }));
    fireEvent.click(screen.getByRole('switch', { name: '显示敏感科室' }));
    fireEvent.click(screen.getByRole('radio', { name: '长期' }));
    fireEvent.click(screen.getByRole('button', { name: '保存' }));
    await waitFor(() =>
      expect(calls.find((call) => call.route === route)?.body).toEqual({
        scope: 'booking',
        sensitiveShown: true,
        until: null,
      }),
    );
  });

  it('says at the date why it was refused', async () => {
    answer({
      ...PEOPLE,
      [LINKS]: { items: [daughter] },
      'PATCH /people/person-1/links/l1': {
        refused: {
          statusCode: 400,
          code: 'VALIDATION_FAILED',
          message: '请检查填写',
          details: [{ field: 'until', message: '最后一天不能早于今天' }],
        },
      },
    });
    showPage(<LinkPage />, { personId: 'person-1', linkId: 'l1' });
    fireEvent.click(await screen.findByRole('button', { name: '保存' }));
    expect(await screen.findByText('最后一天不能早于今天')).toBeVisible();
  });
});

describe('what waits for me', () => {
  const DECISION = 'POST /approvals/a1/decision';

  it('says who asks for what, and agrees as asked', async () => {
    const calls = answer({
      'GET /approvals': { items: [request] },
      [DECISION]: { outcome: 'approved', personId: null },
    });
    showPage(<ApprovalsPage />);
    expect(await screen.findByText('王*红 想替 李*英 办事')).toBeVisible();
    expect(screen.getByText('138****0002')).toBeVisible();
    fireEvent.click(screen.getByRole('button', { name: '同意' }));
    await waitFor(() =>
      expect(calls.find(({ route }) => route === DECISION)?.body).toEqual({
        decision: 'approve',
        scope: 'reports',
        sensitiveShown: false,
      }),
    );
  });

  it('agrees to a part, never to more than was asked for', async () => {
    const calls = answer({
      'GET /approvals': { items: [request] },
      [DECISION]: { outcome: 'approved', personId: null },
    });
    showPage(<ApprovalsPage />);
    fireEvent.click(await screen.findByRole('button', { name: '只同意一部分' }));
    expect(screen.queryByRole('radio', { name: '全部' })).toBeNull();
    fireEvent.click(screen.getByRole('radio', { name: '仅挂号和健康卡' }));
    fireEvent.click(screen.getByRole('button', { name: '同意' }));
    await waitFor(() =>
      expect(calls.find(({ route }) => route === DECISION)?.body).toMatchObject({ scope: 'booking' }),
    );
  });

  it('refuses', async () => {
    const calls = answer({
      'GET /approvals': { items: [request] },
      [DECISION]: { outcome: 'refused', personId: null },
    });
    showPage(<ApprovalsPage />);
    fireEvent.click(await screen.findByRole('button', { name: '不同意' }));
    await waitFor(() => expect(calls.find(({ route }) => route === DECISION)?.body).toEqual({ decision: 'refuse' }));
  });

  it('says what went wrong, and keeps the request', async () => {
    answer({
      'GET /approvals': { items: [request] },
      [DECISION]: refusal(404, 'APPROVAL_NOT_FOUND', '没有找到该申请，可能已失效'),
    });
    showPage(<ApprovalsPage />);
    fireEvent.click(await screen.findByRole('button', { name: '同意' }));
    expect(await screen.findByText('没有找到该申请，可能已失效')).toBeVisible();
  });

  it('confirms with the phone’s number who I am, and agrees to no more than I ticked', async () => {
    const setup = { ...request, kind: 'setup', documentNumberMasked: '1101********0017' } as const;
    let waiting = true;
    const calls = answer({
      'GET /approvals': () => ({ items: waiting ? [setup] : [] }),
      'GET /consent-texts': { items: [text('identity', true), text('reports', false), text('record', false)] },
      [DECISION]: () => {
        waiting = false;
        return { outcome: 'needs-proof', personId: 'p9' };
      },
    });
    showPage(<ApprovalsPage />);
    expect(await screen.findByText('1101********0017')).toBeVisible();
    fireEvent.click(await screen.findByRole('switch', { name: '标题 reports' }));
    expect(screen.queryByText('标题 record')).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: '确认是我' }));
    await waitFor(() =>
      expect(calls.find(({ route }) => route === DECISION)?.body).toMatchObject({
        decision: 'approve',
        phoneCode: 'phone-code',
        consents: [
          { purpose: 'identity', version: 3 },
          { purpose: 'reports', version: 3 },
        ],
      }),
    );
    await waitFor(() => expect(ledTo()).toBe('/packages/people/prove/index?personId=p9'));
  });

  it('says that nothing waits only when the server said so', async () => {
    answer({ 'GET /approvals': refusal(503, 'INTERNAL_ERROR', '系统繁忙') });
    showPage(<ApprovalsPage />);
    expect(await screen.findByText('系统繁忙')).toBeVisible();
    expect(screen.queryByText('没有等您同意的申请')).toBeNull();
  });
});

describe('asking family for help', () => {
  it('shows the code in two groups, to scan too, and turns into the request', async () => {
    let asked = false;
    answer({
      'GET /approvals': () => ({ items: asked ? [request] : [] }),
      'POST /help-codes': { code: '12345678', expiresAt: LATER },
    });
    showPage(<AskForHelpPage />);
    expect(await screen.findByText('1234 5678')).toBeVisible();
    expect(screen.getByRole('img', { name: '求助码二维码' })).toBeVisible();
    asked = true;
    expect(await screen.findByText('王*红 想替 李*英 办事', {}, { timeout: 5_000 })).toBeVisible();
    expect(screen.queryByText('1234 5678')).toBeNull();
  });

  it('offers another code once one is over', async () => {
    answer({
      'GET /approvals': { items: [] },
      'POST /help-codes': { code: '12345678', expiresAt: '2020-01-01T00:00:00Z' },
    });
    showPage(<AskForHelpPage />);
    expect(await screen.findByText('求助码已过期')).toBeVisible();
    expect(screen.getByRole('button', { name: '换一个' })).toBeVisible();
  });
});

describe('helping family', () => {
  const CLAIM = 'POST /help-codes/claims';
  const type = (code: string) => {
    fireEvent.change(screen.getByLabelText('求助码'), { target: { value: code } });
    fireEvent.click(screen.getByRole('button', { name: '下一步' }));
  };

  it('says at the code that it is wrong', async () => {
    answer({ [CLAIM]: refusal(422, 'HELP_CODE_REFUSED', '求助码不正确或已失效，请核对后重新输入') });
    showPage(<HelpingPage />);
    type('1234 5678');
    expect(await screen.findByText('求助码不正确或已失效，请核对后重新输入')).toBeVisible();
    expect(screen.getByLabelText('求助码')).toHaveValue('12345678');
  });

  it('sends nothing before the code is whole', () => {
    const calls = answer({});
    showPage(<HelpingPage />);
    type('1234567');
    expect(calls).toEqual([]);
  });

  it('asks who the other is where that is not known, and sends the same wish again', async () => {
    const calls = answer({
      [CLAIM]: ({ body }) =>
        (body as { name?: string }).name
          ? { id: 'c1', state: 'waiting', expiresAt: LATER, personId: null }
          : { id: null, state: 'details-needed', expiresAt: LATER, personId: null },
      'GET /help-codes/claims/c1': { id: 'c1', state: 'waiting', expiresAt: LATER, personId: null },
    });
    showPage(<HelpingPage />);
    type('12345678');
    expect(await screen.findByText('对方还没有设置过')).toBeVisible();
    fireEvent.click(screen.getByRole('button', { name: '提交，请对方确认' }));
    expect(screen.getByText('请填写证件号码')).toBeVisible();
    fireEvent.change(screen.getByLabelText('姓名'), { target: { value: '王小明' } });
    fireEvent.change(screen.getByLabelText('证件号码'), { target: { value: '11010119900307897X' } });
    fireEvent.click(screen.getByRole('button', { name: '提交，请对方确认' }));
    expect(await screen.findByText('等待对方确认')).toBeVisible();
    expect(calls.filter(({ route }) => route === CLAIM).map(({ body }) => body)).toEqual([
      { code: '12345678', relation: 'parent', scope: 'reports' },
      {
        code: '12345678',
        relation: 'parent',
        scope: 'reports',
        name: '王小明',
        document: { type: 'resident-id', number: '11010119900307897X' },
      },
    ]);
  });

  it('takes who the other is from a photograph of their card, and sends nothing by itself', async () => {
    photographIs(1);
    const calls = answer({
      [CLAIM]: { id: null, state: 'details-needed', expiresAt: LATER, personId: null },
      'GET /id-photos': { available: true },
      'POST /id-photos': {
        name: '王小明',
        documentNumber: '11010119900307897X',
        sex: 'male',
        birthDate: '1990-03-07',
        address: null,
        nation: null,
      },
    });
    showPage(<HelpingPage />);
    type('12345678');
    fireEvent.click(await screen.findByText('拍身份证填写'));
    expect(await screen.findByText('请核对')).toBeVisible();
    expect(screen.getByLabelText('姓名')).toHaveValue('王小明');
    expect(screen.getByLabelText('证件号码')).toHaveValue('11010119900307897X');
    expect(calls.filter(({ route }) => route === CLAIM)).toHaveLength(1);
  });

  it.each([
    ['approved', '对方已同意'],
    ['refused', '对方没有同意'],
    ['expired', '已过期'],
  ])('says that it was %s', async (state, words) => {
    answer({
      [CLAIM]: { id: 'c1', state: 'waiting', expiresAt: LATER, personId: null },
      'GET /help-codes/claims/c1': { id: 'c1', state, expiresAt: LATER, personId: null },
    });
    showPage(<HelpingPage />);
    type('12345678');
    expect(await screen.findByText(words)).toBeVisible();
  });
});

describe('in elder mode', () => {
  const DECISION = 'POST /approvals/a1/decision';
  const tap = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
  beforeEach(() => setElderMode(true));
  afterEach(() => setElderMode(false));

  it('an answer is one screen, and a narrower one asks one thing a screen', async () => {
    const calls = answer({
      'GET /approvals': { items: [request] },
      [DECISION]: { outcome: 'approved', personId: null },
    });
    showPage(<ApprovalsPage />);
    expect(await screen.findByText('王*红 想替 李*英 办事')).toBeVisible();
    expect(screen.queryByText(/第 \d 步/)).toBeNull();
    tap('只同意一部分');
    expect(screen.getByText('第 1 步，共 4 步')).toBeVisible();
    expect(screen.queryByRole('button', { name: '同意' })).toBeNull();
    fireEvent.click(screen.getByRole('radio', { name: '仅挂号和健康卡' }));
    tap('下一步：选择是否显示敏感科室');
    tap('下一步：选择期限');
    tap('下一步：看清楚再答复');
    expect(screen.getByText('挂号、出示健康卡')).toBeVisible();
    tap('同意');
    await waitFor(() =>
      expect(calls.find(({ route }) => route === DECISION)?.body).toMatchObject({ scope: 'booking' }),
    );
  });

  it('who I am comes first, and can be refused at once', async () => {
    const setup = { ...request, kind: 'setup', documentNumberMasked: '1101********0017' } as const;
    answer({
      'GET /approvals': { items: [setup] },
      'GET /consent-texts': { items: [text('identity', true), text('reports', false)] },
    });
    showPage(<ApprovalsPage />);
    expect(await screen.findByText('1101********0017')).toBeVisible();
    expect(screen.getByRole('button', { name: '不是我' })).toBeVisible();
    expect(screen.queryByText('标题 identity')).toBeNull();
    tap('下一步：选择同意哪些');
    expect(screen.getByText('标题 identity')).toBeVisible();
    tap('下一步：看清楚再答复');
    expect(screen.getByRole('button', { name: '确认是我' })).toBeVisible();
  });

  it('what is allowed is changed one thing a screen', async () => {
    const route = 'PATCH /people/person-1/links/l1';
    const calls = answer({
      ...PEOPLE,
      'GET /people/person-1/links': { items: [daughter] },
      [route]: daughter,
    });
    showPage(<LinkPage />, { personId: 'person-1', linkId: 'l1' });
    fireEvent.click(await screen.findByRole('radio', { name: '仅挂号和健康卡' }));
    expect(screen.getByRole('button', { name: '解除授权' })).toBeVisible();
    tap('下一步：选择是否显示敏感科室');
    expect(screen.queryByRole('button', { name: '解除授权' })).toBeNull();
    tap('下一步：选择期限');
    fireEvent.click(screen.getByRole('radio', { name: '长期' }));
    tap('下一步：核对信息');
    expect(screen.getByText('长期，可随时解除')).toBeVisible();
    tap('保存');
    await waitFor(() => expect(calls.find((call) => call.route === route)?.body).toMatchObject({ until: null }));
  });

  it('the helper is asked for the code first, and led back to it when it is wrong', async () => {
    answer({ 'POST /help-codes/claims': refusal(422, 'HELP_CODE_REFUSED', '求助码不正确或已失效，请核对后重新输入') });
    showPage(<HelpingPage />);
    fireEvent.change(screen.getByLabelText('求助码'), { target: { value: '12345678' } });
    tap('下一步：选择对方是您的谁');
    tap('下一步：选择替对方办什么');
    tap('下一步：核对信息');
    tap('提交，请对方确认');
    expect(await screen.findByText('求助码不正确或已失效，请核对后重新输入')).toBeVisible();
    expect(screen.getByLabelText('求助码')).toHaveValue('12345678');
  });
});
