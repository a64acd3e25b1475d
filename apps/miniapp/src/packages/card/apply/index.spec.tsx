import { fireEvent, screen, waitFor } from '@testing-library/react';
import type { CardIssuer } from '@kangqiao/contracts';
import { aCard } from '@kangqiao/testing';
import { session, setCurrentPersonId } from '@/platform';
import { aPerson } from '../../../../test/people';
import { openedTab, renderPage, serve } from '../../../../test/providers';
import ApplyPage from '.';

const show = (issuer: Partial<CardIssuer> = {}, person = aPerson(), applied: [number, unknown] = [200, aCard()]) => {
  const calls = serve({
    'GET /people': [200, { items: [person], mayAdd: 4 }],
    'GET /card-issuer': [
      200,
      { name: '康桥平台', requires: [], newborns: true, codesAhead: 15, staticCodes: true, revoke: true, ...issuer },
    ],
    'POST /people/p1/card': applied,
  });
  renderPage(<ApplyPage />);
  return calls;
};
const newborn = aPerson({ documentType: 'newborn', relation: 'child', capacity: 'guardian' });

beforeEach(() => {
  session.begin('token');
  setCurrentPersonId('p1');
});
afterEach(() => session.end());

it('says for whom and to whom one applies, and leads back once the card is there', async () => {
  const calls = show();
  expect(await screen.findByText('王小明（本人）')).toBeInTheDocument();
  expect(screen.getByText('康桥平台')).toBeInTheDocument();
  expect(screen.getByText('免费申领，各家医院通用')).toBeInTheDocument();
  fireEvent.click(screen.getByText('提交申领'));
  await waitFor(() => expect(openedTab()).toBe('/pages/home/index'));
  expect(calls.find(({ key }) => key === 'POST /people/p1/card')?.body).toEqual({});
});

it('names the guardian who applies for a child without documents', async () => {
  show({}, newborn);
  expect(await screen.findByText('您本人，以您已核验的身份办理')).toBeInTheDocument();
});

it('says where to go with a child whom the issuer does not take', async () => {
  show({ newborns: false }, newborn);
  expect(await screen.findByText(/请凭出生医学证明到窗口办理/)).toBeInTheDocument();
  expect(screen.queryByText('提交申领')).not.toBeInTheDocument();
});

it('asks for what the issuer turned out to miss', async () => {
  const details = [{ field: 'address', message: '请填写住址' }];
  show({}, aPerson(), [
    422,
    { code: 'CARD_DETAILS_MISSING', message: '发卡机构还需要补充信息', traceId: 't', details },
  ]);
  fireEvent.click(await screen.findByText('提交申领'));
  expect(await screen.findByText('发卡机构还需要补充信息')).toBeInTheDocument();
  expect(screen.getByText('请填写住址')).toBeInTheDocument();
  expect(screen.getByText('详细地址')).toBeInTheDocument();
  expect(screen.queryByText('免费申领，各家医院通用')).not.toBeInTheDocument();
});
