import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { ApiResident } from './support/api';
import { launch } from './support/browser';
import { control, type DemoResident } from './support/control';
import { decodeWithJsqr } from './support/decode';
import { Doctor } from './support/doctor';
import { EnglishReader, startInEnglish } from './support/english';
import { misfitsOf, USUAL } from './support/fit';
import { openAs } from './support/looks';
import { everyStop } from './support/pages';
import { Phone } from './support/phone';

const HOSPITAL_NAME = '康桥市第一人民医院';

let browser: Browser;
let resident: DemoResident;

beforeAll(async () => {
  browser = await launch();
  resident = await control.resident(33);
  await (await ApiResident.signIn(resident)).becomeActive();
});
afterAll(() => browser.close());

const openLanguages = async (phone: Phone): Promise<void> => {
  await phone.visit('pages/me/index');
  await phone.tap(/语言 Language/);
};

it('speaks English from choosing it to a booking and a report, and Chinese again', async () => {
  const phone = await Phone.open(browser);
  const reader = new EnglishReader(phone.page);
  const seeInEnglish = async (picture: string, ...texts: (string | RegExp)[]) => {
    await phone.see(...texts);
    await phone.screenshot(picture);
    expect({ picture, chinese: await reader.chinese() }).toEqual({ picture, chinese: [] });
  };
  await phone.signIn(resident);
  await phone.see('下次就诊');
  await openLanguages(phone);
  await phone.see('默认语言');
  await phone.choose('English');
  await phone.see('The original language');

  await phone.visit('pages/home/index');
  await seeInEnglish('110-english-home', 'Next visit', 'Health record');
  const tabs = phone.page.locator('.weui-tabbar__item');
  expect((await tabs.allInnerTexts()).map((text) => text.trim())).toEqual([
    'Home',
    'Health card',
    'Appointments',
    'Me',
  ]);

  await phone.tap('Book');
  await phone.see('临溪县人民医院');
  await phone.leave('Next visit');
  await phone.tap(HOSPITAL_NAME);
  await phone.tap('Cardiology 心血管内科');
  await seeInEnglish('111-english-doctors', 'By doctor');
  await phone.tap(/Next: /);
  await seeInEnglish('112-english-schedule', 'Specialities');
  await phone.openSession(/\d+ left/);
  await phone.takeNumber();
  await seeInEnglish('113-english-confirm', 'The slot is held for you', /¥\d+\.\d\d/);
  await phone.tap('Confirm booking');
  await seeInEnglish('114-english-booked', 'Booked');
  await phone.tap('My appointments');
  await phone.tap(/心血管内科/);
  await seeInEnglish('115-english-appointment', 'Cancel appointment', /latest arrival/);
  await phone.tap('Cancel appointment');
  await phone.answer('Yes, cancel it');
  await phone.see('Cancelled');

  await phone.visit('packages/reports/list/index');
  await seeInEnglish('116-english-reports', 'Avoid repeat tests');
  await phone.tap(/血脂/);
  await seeInEnglish('117-english-report', /Reference/, 'Abnormal first');
  expect(await phone.page.title()).toBe('Report');

  await openLanguages(phone);
  await phone.choose('简体中文');
  await phone.see('默认语言');
  await phone.visit('pages/home/index');
  await phone.see('下次就诊');
  expect(phone.complaints).toEqual([]);
  await phone.close();
});

const HAN = /\p{Script=Han}/u;

it('speaks English on what leaves the phone: a search, a PDF, and a share that a doctor reads in either language', async () => {
  const phone = await Phone.open(browser);
  const reader = new EnglishReader(phone.page);
  await phone.signIn(resident);
  await phone.see('下次就诊');
  await startInEnglish(phone);
  await phone.see('Next visit');

  await phone.visit('packages/booking/search/index');
  await phone.tap('Search for headache');
  await phone.see('Departments for: Headache', /神经内科/);
  await phone.screenshot('118-english-search');
  expect(await reader.chinese()).toEqual([]);

  await phone.visit('packages/sharing/index');
  await phone.tap('Take my health record');
  await phone.tap('Make a PDF (to read and print)');
  await phone.see('The file is ready');
  const download = phone.page.waitForEvent('download');
  await phone.tap('Open or save the file');
  const file = readFileSync(await (await download).path()).toString('latin1');
  expect([file.slice(0, 5), /\/Lang \((.*?)\)/.exec(file)?.[1]]).toEqual(['%PDF-', 'en']);

  await phone.visit('packages/sharing/index');
  await phone.tap('Share with a doctor');
  await phone.tap('Make QR code');
  await phone.see('Passcode: tell it to the doctor in person');
  const viewerUrl = decodeWithJsqr(await phone.screenshot('119-english-share')) ?? '';
  const [passcode = ''] = /\b\d{6}\b/.exec(await phone.text(/^\d{6}$/).innerText()) ?? [];
  const doctor = await Doctor.scan(browser, viewerUrl, 'en-GB');
  await doctor.see('Please say who you are', 'Health record summary');
  expect((await doctor.written()).filter((text) => HAN.test(text))).toEqual([]);
  await doctor.open('City Hospital, Dr Smith', passcode);
  await doctor.see('Allergies', 'Health problems', 'Medicines');
  await doctor.screenshot('120-doctor-english');
  // Hospitals wrote in Chinese: substances, diagnoses and their own names, in cells; nothing else is left.
  const inEnglish = await doctor.page.locator('h1, h2, dt, th, #notice, header p').allInnerTexts();
  expect(inEnglish.filter((text) => HAN.test(text))).toEqual([]);
  expect(await doctor.page.locator('html').getAttribute('lang')).toBe('en');
  await doctor.speak('中文');
  await doctor.see('过敏', '健康问题', '用药', '患者分享的健康档案');
  await doctor.speak('English');
  await doctor.see('Allergies');
  expect([doctor.complaints, phone.complaints]).toEqual([[], []]);
  await Promise.all([phone.close(), doctor.close()]);
});

it('offers English at the first start on a phone that is set to it, and switches only at a tap', async () => {
  const phone = await Phone.open(browser, { locale: 'en-GB' });
  await phone.see('Would you like English?', '欢迎使用康桥健康');
  await phone.tap('Use English');
  await phone.see('Welcome to Kangqiao Health');
  await phone.page.locator('.weui-tabbar__item', { hasText: 'Home' }).waitFor();
  expect(await phone.page.locator('html').getAttribute('lang')).toBe('en');
  expect(await new EnglishReader(phone.page).chinese()).toEqual([]);
  await phone.close();
});

it('says so where English cannot be fetched, and heals texts that were broken', async () => {
  const phone = await Phone.open(browser);
  await phone.page.route('**/api/v1/languages/en', (route) => route.abort());
  await openLanguages(phone);
  await phone.choose('English');
  await phone.see('English is not available now', '默认语言');
  await phone.page.unroute('**/api/v1/languages/en');
  await phone.keep('language.english', { version: 'broken', count: 2, texts: { 取消: 'Cancel' } });
  await phone.keep('language.chosen', 'en');
  await phone.see('The original language');
  await phone.close();
});

/** A page of the hospital's, and one that is not for residents. */
const NOT_OURS = ['packages/reports/viewer/index', 'packages/gallery/index'];

it('fits English into every page of a usual and of a narrow phone', async () => {
  const full = await control.resident(22);
  const stops = await everyStop(full, await control.resident(34), await control.resident(26));
  const phone = await openAs(browser, 'normal', full);
  await startInEnglish(phone);
  const faults: string[] = [];
  for (const { page, address } of stops.filter(
    (stop) => !NOT_OURS.includes(stop.page) && !stop.taps && !stop.offline,
  )) {
    await phone.arriveAt(address);
    for (const width of [390, 320]) {
      await phone.page.setViewportSize({ width, height: 844 });
      await phone.settle();
      faults.push(...(await misfitsOf(phone.page, USUAL)).map((fault) => `${page} at ${width} px: ${fault}`));
    }
  }
  expect(faults).toEqual([]);
  await phone.close();
}, 240_000);
