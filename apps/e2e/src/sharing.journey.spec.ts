import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { ApiResident } from './support/api';
import { launch } from './support/browser';
import { control, type DemoResident } from './support/control';
import { Counter } from './support/counter';
import { decodeWithJsqr } from './support/decode';
import { Doctor } from './support/doctor';
import { Phone } from './support/phone';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const activated = async (index: number): Promise<{ resident: DemoResident; api: ApiResident; personId: string }> => {
  const resident = await control.resident(index);
  const api = await ApiResident.signIn(resident);
  const { id } = await api.becomeActive();
  return { resident, api, personId: id };
};

async function openSharing(resident: DemoResident, change: Parameters<typeof Phone.open>[1] = {}): Promise<Phone> {
  const phone = await Phone.signedIn(browser, resident, change);
  await phone.tap(/^健康档案$/);
  await phone.tap(/^带走或分享/);
  await phone.see('分享给医生看');
  return phone;
}

/** Short enough to be one of the cells that are never broken. */
const NOTE = '头晕\n好多了';

it('shares the summary by a code: a doctor opens it with the passcode, the resident sees who and ends it', async () => {
  const { resident, api, personId } = await activated(30);
  await api.noteOnVisit(personId, NOTE);
  const phone = await openSharing(resident);
  await phone.tap('分享给医生看');
  await phone.tick(/^附上您和家人写的备注/);
  await phone.choose('3 次');
  await phone.screenshot('90-share-choose');
  await phone.tap('生成二维码');
  await phone.see('口令，请当面告诉医生');
  const viewerUrl = decodeWithJsqr(await phone.screenshot('91-share-code')) ?? '';
  const [passcode = ''] = /\b\d{6}\b/.exec(await phone.text(/^\d{6}$/).innerText()) ?? [];

  const unable = await Doctor.scanWithOld(browser, viewerUrl);
  await unable.see('请使用较新的浏览器打开，并开启 JavaScript。这次没有计入打开次数。');
  expect(await unable.page.getByRole('button', { name: '打开' }).count()).toBe(0);

  const doctor = await Doctor.scan(browser, viewerUrl);
  await doctor.see('请先说明您是谁');
  expect(doctor.page.url()).not.toContain('shlink');
  await doctor.open('市中心医院 张医生', passcode === '000000' ? '000001' : '000000');
  await doctor.see('口令不正确，还可以再试 4 次。');
  await doctor.open('市中心医院 张医生', passcode);
  await doctor.see('过敏', '健康问题', '用药', '居民备注', resident.name);
  expect(await doctor.page.getByRole('cell', { name: /^头晕/ }).innerText()).toBe(NOTE);
  await doctor.screenshot('92-doctor-page');
  const { key } = JSON.parse(Buffer.from(viewerUrl.split('shlink:/')[1] ?? '', 'base64url').toString('utf8')) as {
    key: string;
  };
  expect(doctor.sent.filter((request) => request.includes(key))).toEqual([]);
  expect(doctor.complaints).toEqual([]);

  await phone.see('市中心医院 张医生');
  await phone.screenshot('93-share-opened');
  await phone.tap('立即结束');
  await phone.see('这次分享已经结束');

  const late = await Doctor.scan(browser, viewerUrl);
  await late.open('市中心医院 张医生', passcode);
  await late.see('该分享不存在或已结束。如仍需查看，请患者重新分享。');
  await late.screenshot('94-doctor-ended');
  expect(phone.complaints).toEqual([]);
  await Promise.all([phone.close(), unable.close(), doctor.close(), late.close()]);
});

it('takes the record along as a PDF and as a patient summary', async () => {
  const { resident } = await activated(30);
  const phone = await openSharing(resident);
  await phone.tap('带走健康档案');
  await phone.see(`${resident.name}的健康档案`);
  await phone.choose('全部');
  await phone.screenshot('95-take');
  for (const [make, hand, begins] of [
    ['生成 PDF（阅读和打印）', '打开或保存文件', '%PDF-'],
    ['生成数据文件（供医院系统读取）', '保存或发送文件', '{'],
  ] as const) {
    await phone.tap(make);
    await phone.see('文件已生成');
    const download = phone.page.waitForEvent('download');
    await phone.tap(hand);
    const file = readFileSync(await (await download).path());
    expect(file.subarray(0, begins.length).toString('utf8')).toBe(begins);
    await phone.tap('换一种格式或时间');
  }
  expect(phone.complaints).toEqual([]);
  await phone.close();
});

it('lets a doctor at the counter read the record for one visit, once the resident allowed it, and no longer', async () => {
  const { resident, api, personId } = await activated(20);
  const { text } = await api.cardCode(personId);
  const counter = await Counter.open(browser);
  await counter.panel('查阅档案');
  await counter.page.getByLabel(/今天的就诊号/).fill(text);
  await counter.page.getByRole('button', { name: '申请查阅' }).click();
  await counter.see('等待居民答复…');

  const phone = await openSharing(resident, { colorScheme: 'dark' });
  await phone.see('医生申请查阅', /周明/);
  await phone.screenshot('96-request');
  await phone.tap('同意，仅限本次就诊');
  await counter.see('居民已同意，仅限本次就诊', '过敏');
  await counter.screenshot('97-counter-record');

  await phone.see('正在查阅', '1 次');
  await phone.tap('立即收回');
  await phone.see('已收回');
  await counter.page.getByRole('button', { name: '再看一次' }).click();
  await counter.see('已结束，不能再查阅');
  expect(phone.complaints).toEqual([]);
  await Promise.all([phone.close(), counter.close()]);
});
