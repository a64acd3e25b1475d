import { fireEvent, screen, waitFor } from '@testing-library/react';
import { setElderMode } from '@/platform';
import { aConsentText, request } from '../../../../test/family';
import { answer, ledTo, refusal, showPage } from '../../../../test/page';
import ApprovalsPage from '.';

const DECISION = 'POST /approvals/a1/decision';

describe('what waits for me', () => {
  it('says who asks for what, and agrees as asked', async () => {
    const calls = answer({
      'GET /approvals': { items: [request] },
      [DECISION]: { outcome: 'approved', personId: null },
    });
    showPage(<ApprovalsPage />);
    expect(await screen.findByText('王*红想替李*英办事')).toBeVisible();
    expect(screen.getByText('138****0002')).toBeVisible();
    expect(screen.getByText('李*英是对方的父母')).toBeVisible();
    expect(screen.queryByText('王*红')).toBeNull();
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
      'GET /consent-texts': {
        items: [aConsentText('identity', true), aConsentText('reports', false), aConsentText('record', false)],
      },
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

describe('what waits for me, in elder mode', () => {
  const tap = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
  beforeEach(() => setElderMode(true));
  afterEach(() => setElderMode(false));

  it('an answer is one screen, and a narrower one asks one thing a screen', async () => {
    const calls = answer({
      'GET /approvals': { items: [request] },
      [DECISION]: { outcome: 'approved', personId: null },
    });
    showPage(<ApprovalsPage />);
    expect(await screen.findByText('王*红想替李*英办事')).toBeVisible();
    expect(screen.queryByText(/第 \d 步/)).toBeNull();
    tap('只同意一部分');
    expect(screen.getByText('第 1 步，共 4 步')).toBeVisible();
    expect(screen.queryByRole('button', { name: '同意' })).toBeNull();
    fireEvent.click(screen.getByRole('radio', { name: '仅挂号和健康卡' }));
    tap('下一步：选择是否显示敏感科室');
    tap('下一步：选择期限');
    tap('下一步：看清楚再答复');
    expect(screen.getByText('王*红想替李*英办事')).toBeVisible();
    expect(screen.getByText('挂号、出示健康卡')).toBeVisible();
    expect(screen.getByText('对方看不到')).toBeVisible();
    tap('同意');
    await waitFor(() =>
      expect(calls.find(({ route }) => route === DECISION)?.body).toMatchObject({ scope: 'booking' }),
    );
  });

  it('who I am comes first, and can be refused at once', async () => {
    const setup = { ...request, kind: 'setup', documentNumberMasked: '1101********0017' } as const;
    answer({
      'GET /approvals': { items: [setup] },
      'GET /consent-texts': { items: [aConsentText('identity', true), aConsentText('reports', false)] },
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
});
