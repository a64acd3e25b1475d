import { fireEvent, screen, waitFor } from '@testing-library/react';
import type { Consent } from '@kangqiao/contracts';
import { answer, refusal, routesOf, showPage } from '../../../../test/page';
import { PEOPLE } from '../../../../test/people';
import ConsentsPage from '.';

describe('what I agreed to', () => {
  const CONSENTS = 'GET /people/person-1/consents';
  const PUT = 'PUT /people/person-1/consents/reports';
  const consent = (given: boolean): Consent => ({
    purpose: 'reports',
    version: 2,
    title: '查询检验检查报告',
    text: '检验检查报告属于敏感个人信息。',
    required: false,
    given,
    at: '2025-11-20T09:30:00+08:00',
    by: 'self',
    actions: { give: !given, withdraw: given },
  });

  it('is given with the version that is shown, at once', async () => {
    const calls = answer({ ...PEOPLE, [CONSENTS]: { items: [consent(false)] }, [PUT]: { items: [consent(true)] } });
    showPage(<ConsentsPage />);
    expect(await screen.findByText('本人撤回于2025年11月20日 09:30')).toBeVisible();
    fireEvent.click(screen.getByRole('switch', { name: '查询检验检查报告' }));
    expect(await screen.findByText('本人同意于2025年11月20日 09:30')).toBeVisible();
    expect(calls.find(({ route }) => route === PUT)?.body).toEqual({ given: true, version: 2 });
  });

  it('is withdrawn after one question that says what stops', async () => {
    const calls = answer({ ...PEOPLE, [CONSENTS]: { items: [consent(true)] }, [PUT]: { items: [consent(false)] } });
    showPage(<ConsentsPage />);
    fireEvent.click(await screen.findByRole('switch', { name: '查询检验检查报告' }));
    expect(screen.getByRole('dialog')).toHaveTextContent('撤回后您和家人都不能在这里查看报告');
    expect(routesOf(calls)).not.toContain(PUT);
    fireEvent.click(screen.getByRole('button', { name: '撤回' }));
    await waitFor(() => expect(calls.find(({ route }) => route === PUT)?.body).toEqual({ given: false, version: 2 }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('stays where the withdrawal failed, and says so', async () => {
    answer({ ...PEOPLE, [CONSENTS]: { items: [consent(true)] }, [PUT]: refusal(500, 'INTERNAL_ERROR', '系统繁忙') });
    showPage(<ConsentsPage />);
    fireEvent.click(await screen.findByRole('switch', { name: '查询检验检查报告' }));
    fireEvent.click(screen.getByRole('button', { name: '撤回' }));
    expect(await screen.findByText('系统繁忙')).toBeVisible();
    expect(screen.getByRole('switch', { name: '查询检验检查报告' })).toHaveAttribute('aria-checked', 'true');
  });
});
