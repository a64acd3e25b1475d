import type { MeasurementList } from '@kangqiao/contracts';
import type { Browser } from 'playwright-core';
import { ApiResident } from './support/api';
import { launch } from './support/browser';
import { control, type DemoResident } from './support/control';
import { bookedIn, Phone } from './support/phone';

const HOSPITAL = 'kq-first';
/** Departments in which others do not book. */
const SKIPPED = 17;
const PERHAPS_DONE = /^没有收到回应，可能已经办成/;

let browser: Browser;
let resident: DemoResident;
let api: ApiResident;
let personId: string;
let phone: Phone;

beforeAll(async () => {
  browser = await launch();
  resident = await control.resident(35);
  api = await ApiResident.signIn(resident);
  ({ id: personId } = await api.becomeActive());
  phone = await Phone.signedIn(browser, resident);
  await phone.see('检查报告');
});
afterAll(() => browser.close());

/** The network is cut once the server has acted, and before the phone hears of it. */
async function loseAnswerTo(method: string, path: RegExp): Promise<void> {
  let lost = false;
  await phone.page.route(path, async (route) => {
    if (lost || route.request().method() !== method) return route.fallback();
    lost = true;
    await route.fetch();
    return route.abort('connectionreset');
  });
}

const ownBookings = async (numberId: string) =>
  (await control.bookings(HOSPITAL)).filter(
    (booking) => booking.numberId === numberId && booking.state !== 'cancelled' && isOwn(booking.patientNo),
  ).length;
const isOwn = (patientNo: string) => resident.patientNos[HOSPITAL]?.includes(patientNo) === true;

it('does not call a booking failed that was made, and books once however often it is asked for', async () => {
  const number = await api.freeNumber(HOSPITAL, SKIPPED);
  await phone.arriveAt(`packages/booking/confirm/index?${new URLSearchParams({ ...number }).toString()}`);
  await phone.see('号已为您留住');
  await loseAnswerTo('POST', /\/api\/v1\/appointments$/);
  await phone.tap('确认预约');
  await phone.see('还不知道有没有约上', /可能已经约上/);
  expect(await phone.page.getByText('没有约上', { exact: true }).filter({ visible: true }).count()).toBe(0);
  await phone.screenshot('85-booking-unknown');
  await phone.tap('确认预约');
  await phone.see('预约成功');
  expect(await ownBookings(number.numberId)).toBe(1);
});

it('does not call a cancellation failed that was made, and shows what the server says since', async () => {
  await phone.arriveAt(`packages/appointments/detail/index?${bookedIn(phone)}`);
  await loseAnswerTo('POST', /\/cancel$/);
  await phone.tap('取消预约');
  await phone.tap('确认取消');
  await phone.see('已取消');
  expect(await phone.page.getByRole('dialog').filter({ visible: true }).count()).toBe(0);
});

const kept = async () => (await api.get<MeasurementList>(`/people/${personId}/measurements?type=weight`)).items.length;

it('keeps one measurement, however often it is sent', async () => {
  const before = await kept();
  await phone.arriveAt('packages/wellbeing/measure/index?type=weight');
  await phone.fill('体重（kg）', '61.5');
  await loseAnswerTo('POST', /\/measurements$/);
  await phone.tap('保存');
  await phone.see('还不知道有没有办成', PERHAPS_DONE);
  await phone.tap('保存');
  await phone.see('61.5');
  expect(await kept()).toBe(before + 1);
});

it('says plainly that an answer took too long', async () => {
  const waiting = await Phone.signedIn(browser, resident, {}, { clock: new Date() });
  await waiting.see('检查报告');
  await waiting.page.route('**/reports**', () => undefined);
  const asked = waiting.page.waitForRequest(/\/reports\?/);
  await waiting.visit('packages/reports/list/index');
  await asked;
  await waiting.page.clock.fastForward(21_000);
  await waiting.see('网络响应超时，请稍后重试', '重试');
  await waiting.screenshot('87-took-too-long');
  await waiting.close();
});
