import type { Browser } from 'playwright-core';
import { ApiResident } from './support/api';
import { launch } from './support/browser';
import { control } from './support/control';
import { Phone } from './support/phone';

const HOSPITAL = 'kq-first';

let browser: Browser;

beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

it('tells of a stopped visit on the phone and in the centre, and leads from both to the appointment', async () => {
  const resident = await control.resident(7);
  const api = await ApiResident.signIn(resident);
  await api.becomeActive();
  const phone = await Phone.signedIn(browser, resident);
  await phone.see('下次就诊');

  const number = await api.freeNumber(HOSPITAL);
  const query = Object.entries(number).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  await phone.visit(`packages/booking/confirm/index?${query.join('&')}`);
  await phone.see('号已为您留住');
  await phone.tap('确认预约');
  await phone.see(/微信会在这里询问是否接收停诊通知、出诊变更、就诊提醒/);
  await phone.see('预约成功');

  const booking = (await control.bookings(HOSPITAL)).find(
    ({ state, patientNo }) => state === 'booked' && resident.patientNos[HOSPITAL]?.includes(patientNo),
  );
  if (!booking) throw new Error('the hospital has no such booking');
  await control.stop(HOSPITAL, booking.sessionId, { reason: '医生临时外出会诊' });
  const stopped = async () =>
    (await control.messages(resident.phone)).find(({ text }) => text?.startsWith('【停诊通知】'));
  await expect(waitFor(stopped)).resolves.toMatchObject({
    channel: 'wechat',
    text: expect.stringMatching(/就诊时间：\d{4}年.*\n停诊原因：/),
  });

  await phone.visit('pages/home/index');
  await phone.tap(/^消息，\d+ 条未读$/);
  await phone.leave('下次就诊');
  await phone.see('您的预约停诊了', '预约成功', '重要');
  await phone.screenshot('80-notifications');
  await phone.tap(/^未读，您的预约停诊了/);
  await phone.see('预约内容');
  await phone.back('预约内容');
  await phone.tap('全部已读');
  await phone.page
    .getByRole('button', { name: /^未读/ })
    .filter({ visible: true })
    .first()
    .waitFor({ state: 'hidden' });

  const { page } = await waitFor(stopped);
  await phone.visit(String(page));
  await phone.see('预约内容');
  expect(phone.page.url()).toContain('packages/appointments/detail/index');
  expect(phone.complaints).toEqual([]);
  await phone.close();
});

it('lets everybody choose what they are told and when it is to be quiet', async () => {
  const resident = await control.resident(28);
  await (await ApiResident.signIn(resident)).becomeActive();
  const phone = await Phone.signedIn(browser, resident, { colorScheme: 'dark' });
  await phone.see('下次就诊');
  await phone.tap('消息');
  await phone.see('还没有消息');
  await phone.screenshot('81-no-notifications');
  await phone.tap('消息设置');
  await phone.see('接收哪些消息', '免打扰');
  await phone.toggle('放号');
  await phone.screenshot('82-notification-settings');
  await phone.toggle('夜间免打扰');
  await phone.page.getByText('开始').filter({ visible: true }).waitFor({ state: 'hidden' });
  await phone.page.reload();
  await phone.see('接收哪些消息');
  for (const [name, checked] of [
    ['放号', false],
    ['停诊通知', true],
    ['夜间免打扰', false],
  ] as const)
    await phone.page.getByRole('switch', { name, checked }).filter({ visible: true }).waitFor();
  expect(phone.complaints).toEqual([]);
  await phone.close();
});

/** What appears within some sweeps. */
async function waitFor<T>(look: () => Promise<T | undefined>): Promise<T> {
  for (let left = 100; left > 0; left -= 1) {
    const found = await look();
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
  throw new Error('it did not appear within half a minute');
}
