import { fireEvent, screen, waitFor } from '@testing-library/react';
import type { RecordOpening, RecordOpeningApplication } from '@kangqiao/contracts';
import { answer, ledTo, phone, refusal, showAgain, showPage } from '../../../test/page';
import { PEOPLE } from '../../../test/people';
import RecordPage from '.';
import OpeningPage from './opening';

const OPENING = '/people/person-1/record/opening';
const application = (change: Partial<RecordOpeningApplication> = {}): RecordOpeningApplication => ({
  ...{ id: 'o1', state: 'applied', teamName: '江南家庭医生团队', hospitalName: '第一医院', teamPhone: '0911-1234567' },
  ...{ appliedAt: '2020-11-20T09:30:00+08:00', decidedAt: null, reason: null },
  ...change,
});
const opening = (change: Partial<RecordOpening> = {}): RecordOpening => ({
  ...{ required: true, isOpen: false, application: null, phoneMasked: '138****0001' },
  teams: [
    { id: 'riverside', name: '江南家庭医生团队', hospitalName: '第一医院', phone: '0911-1234567' },
    { id: 'hillside', name: '北山家庭医生团队', hospitalName: '第二医院', phone: null },
  ],
  terms: { version: 3, text: '第一条\n第二条' },
  actions: { apply: true, withdraw: false },
  ...change,
});
const show = (found: RecordOpening, more: object = {}) => {
  const calls = answer({ ...PEOPLE, [`GET ${OPENING}`]: found, ...more });
  showPage(<OpeningPage />);
  return calls;
};

describe('the first reading of a record', () => {
  it('is explained where the record is closed, and leads to applying', async () => {
    answer({
      ...PEOPLE,
      'GET /people/person-1/record': refusal(403, 'RECORD_NOT_OPENED', '首次查看健康档案，需先由家庭医生开通'),
    });
    showPage(<RecordPage />);
    expect(await screen.findByText('首次查看需要开通')).toBeVisible();
    fireEvent.click(screen.getByRole('button', { name: '去开通' }));
    expect(ledTo()).toBe('/packages/record/opening/index');
  });

  it('is applied for with a team, the terms and a phone', async () => {
    const calls = show(opening(), { [`POST ${OPENING}`]: opening({ application: application() }) });
    expect(await screen.findByText('第一条')).toBeVisible();
    const submit = () => screen.getByRole('button', { name: '提交申请' });
    expect(submit()).toHaveAttribute('aria-disabled', 'true');
    fireEvent.click(screen.getByRole('radio', { name: '江南家庭医生团队' }));
    fireEvent.click(screen.getByRole('button', { name: '拨打 0911-1234567 询问' }));
    expect(phone.makePhoneCall).toHaveBeenCalledWith({ phoneNumber: '0911-1234567' });
    fireEvent.click(screen.getByRole('radio', { name: '北山家庭医生团队' }));
    expect(screen.queryByRole('button', { name: /^拨打/ })).toBeNull();
    expect(submit()).toHaveAttribute('aria-disabled', 'true');
    fireEvent.click(screen.getByRole('checkbox', { name: '我已阅读并同意申请说明' }));
    fireEvent.click(submit());
    await waitFor(() => expect(calls.some(({ route }) => route === `POST ${OPENING}`)).toBe(true));
    expect(calls.find(({ route }) => route === `POST ${OPENING}`)?.body).toEqual({ teamId: 'hillside', version: 3 });
  });

  it('finds the team again that was chosen, and asks anew whether one agrees', async () => {
    const answers = { ...PEOPLE, [`GET ${OPENING}`]: opening() };
    answer({ ...answers, [`POST ${OPENING}`]: opening() });
    const team = (checked: boolean) => screen.findByRole('radio', { name: '北山家庭医生团队', checked });
    const agreed = (checked: boolean) => screen.getByRole('checkbox', { name: '我已阅读并同意申请说明', checked });
    const first = showPage(<OpeningPage />);
    fireEvent.click(await team(false));
    fireEvent.click(agreed(false));
    expect(agreed(true)).toBeVisible();
    first.unmount();
    const second = showAgain(<OpeningPage />);
    expect(await team(true)).toBeVisible();
    fireEvent.click(agreed(false));
    fireEvent.click(screen.getByRole('button', { name: '提交申请' }));
    await waitFor(() => expect(phone.showToast).toHaveBeenCalledWith(expect.objectContaining({ title: '已提交申请' })));
    second.unmount();
    showAgain(<OpeningPage />);
    expect(await team(false)).toBeVisible();
  });

  it('does not hold on to a team that is not there any more', async () => {
    answer({ ...PEOPLE, [`GET ${OPENING}`]: opening() });
    const { unmount } = showPage(<OpeningPage />);
    fireEvent.click(await screen.findByRole('radio', { name: '北山家庭医生团队' }));
    unmount();
    const teams = [{ id: 'lakeside', name: '湖东家庭医生团队', hospitalName: '第二医院', phone: null }];
    answer({ ...PEOPLE, [`GET ${OPENING}`]: opening({ teams }) });
    showAgain(<OpeningPage />);
    expect(await screen.findByRole('radio', { name: '湖东家庭医生团队', checked: false })).toBeVisible();
    fireEvent.click(screen.getByRole('checkbox', { name: '我已阅读并同意申请说明' }));
    expect(screen.getByRole('button', { name: '提交申请' })).toHaveAttribute('aria-disabled', 'true');
  });

  it('needs a phone first, for which WeChat vouches', async () => {
    const calls = show(opening({ phoneMasked: null }), { 'PUT /account/phone': {} });
    fireEvent.click(await screen.findByRole('button', { name: '绑定微信手机号' }));
    await waitFor(() =>
      expect(calls.find(({ route }) => route === 'PUT /account/phone')?.body).toEqual({ code: 'phone-code' }),
    );
    expect(screen.getByRole('button', { name: '提交申请' })).toHaveAttribute('aria-disabled', 'true');
  });

  it('that waits says with whom, can be asked about, and is withdrawn only after a question', async () => {
    const waits = opening({ application: application(), actions: { apply: false, withdraw: true } });
    const calls = show(waits, { [`DELETE ${OPENING}`]: opening() });
    expect(await screen.findByText('已申请，等待家庭医生答复')).toBeVisible();
    fireEvent.click(screen.getByRole('button', { name: '拨打 0911-1234567 询问' }));
    expect(phone.makePhoneCall).toHaveBeenCalledWith({ phoneNumber: '0911-1234567' });
    fireEvent.click(screen.getByRole('button', { name: '撤回申请' }));
    expect(calls.some(({ route }) => route.startsWith('DELETE'))).toBe(false);
    fireEvent.click(screen.getByRole('button', { name: '撤回' }));
    await waitFor(() => expect(calls.some(({ route }) => route === `DELETE ${OPENING}`)).toBe(true));
  });

  it('refused tells why, and may be applied for again', async () => {
    show(opening({ application: application({ state: 'refused', reason: '未在本机构签约' }) }));
    expect(await screen.findByText(/未在本机构签约/)).toBeVisible();
    expect(screen.getByRole('button', { name: '提交申请' })).toBeVisible();
  });

  it('approved leads to the record', async () => {
    show(opening({ isOpen: true, application: application({ state: 'approved' }) }));
    fireEvent.click(await screen.findByRole('button', { name: '查看健康档案' }));
    expect(ledTo()).toBe('/packages/record/index');
  });

  it('is the person’s own to ask for', async () => {
    show(opening({ actions: { apply: false, withdraw: false } }));
    expect(await screen.findByText('档案还没有开通')).toBeVisible();
    expect(screen.queryByRole('button', { name: '提交申请' })).toBeNull();
  });
});
