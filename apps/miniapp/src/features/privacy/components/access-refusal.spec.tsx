import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { aPerson } from '@kangqiao/testing';
import { ApiError } from '@/platform';
import { answer, showPage } from '../../../../test/page';
import { WithheldLine, remedyFor } from '..';

const error = (code: 'CONSENT_REQUIRED' | 'SCOPE_INSUFFICIENT' | 'HOSPITAL_UNAVAILABLE') =>
  new ApiError(403, code, '不行');
const family = aPerson({ capacity: 'family', actions: { ...aPerson().actions, manage: false } });

describe('a refusal that can be remedied', () => {
  it('shows me the text that I have not agreed to, and agrees with one tap', async () => {
    const consent = { purpose: 'reports', version: 2, title: '查询报告', text: '内容', required: false, given: false };
    const PUT = 'PUT /people/person-1/consents/reports';
    const calls = answer({
      'GET /people/person-1/consents': { items: [consent, { ...consent, purpose: 'record', title: '查看档案' }] },
      [PUT]: { items: [] },
    });
    showPage(<>{remedyFor(aPerson(), 'reports')(error('CONSENT_REQUIRED'))}</>);
    fireEvent.click(await screen.findByRole('button', { name: '同意并查看' }));
    expect(screen.queryByText('查看档案')).toBeNull();
    await waitFor(() => expect(calls.find(({ route }) => route === PUT)?.body).toEqual({ given: true, version: 2 }));
  });

  it('sends family to the person, and asks the server nothing', () => {
    const calls = answer({});
    showPage(<>{remedyFor(family, 'reports')(error('CONSENT_REQUIRED'))}</>);
    expect(screen.getByText('请本人在“我的授权同意”中同意后再查看')).toBeVisible();
    expect(calls).toEqual([]);
  });

  it('says who can widen what is allowed', () => {
    render(<>{remedyFor(family, 'record')(error('SCOPE_INSUFFICIENT'))}</>);
    expect(screen.getByText('请本人在“谁可以替我办事”中更改您的授权范围')).toBeVisible();
  });

  it('leaves every other error alone', () => {
    expect(remedyFor(family, 'reports')(error('HOSPITAL_UNAVAILABLE'))).toBeNull();
    expect(remedyFor(family, 'reports')(new Error('x'))).toBeNull();
  });
});

it('says quietly that not everything is shown, and nothing where everything is', () => {
  const { rerender, container } = render(<WithheldLine withheld />);
  expect(screen.getByText('部分内容按本人意愿未显示')).toBeVisible();
  rerender(<WithheldLine withheld={false} />);
  expect(container).toBeEmptyDOMElement();
});
