import { fireEvent, screen } from '@testing-library/react';
import { LATER, request } from '../../../../test/family';
import { answer, ledTo, showPage } from '../../../../test/page';
import AskForHelpPage from '.';

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
    expect(await screen.findByText('王*红想替李*英办事', {}, { timeout: 5_000 })).toBeVisible();
    expect(screen.queryByText('1234 5678')).toBeNull();
  });

  it('shows the code while somebody waits who asked before, and leads to them', async () => {
    let asked = false;
    const stranger = { ...request, id: 'a0', requesterNameMasked: '陈*远' };
    answer({
      'GET /approvals': () => ({ items: asked ? [stranger, request] : [stranger] }),
      'POST /help-codes': { code: '12345678', expiresAt: LATER },
    });
    showPage(<AskForHelpPage />);
    expect(await screen.findByText('还有 1 个申请等您答复')).toBeVisible();
    expect(await screen.findByText('1234 5678')).toBeVisible();
    fireEvent.click(screen.getByRole('button', { name: '去答复' }));
    expect(ledTo()).toBe('/packages/family/approvals/index');
    asked = true;
    expect(await screen.findByText('王*红想替李*英办事', {}, { timeout: 5_000 })).toBeVisible();
    expect(screen.queryByText(/陈\*远/)).toBeNull();
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
