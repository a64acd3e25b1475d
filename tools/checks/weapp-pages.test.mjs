/** The package for WeChat, run in Tencent's component runtime against the real servers: every page, by touches. */
import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { buildServer } from '../build-server.mjs';
import { clockIn } from '../lib/sandbox-environment.mjs';
import { startStack } from '../lib/stack.mjs';
import { crowded } from './weapp-crowd.mjs';
import { DIST as dist, PAGES as pages, ROOT as root, keep } from './weapp-package.mjs';
import { VISITS } from './weapp-pages.mjs';
import { arrangeResidents } from './weapp-residents.mjs';
import { bootWeapp, until } from './weapp-runtime.mjs';
import { settled, visitWrongly, walk, walkFull } from './weapp-walk.mjs';

/** Of one page, and of all that one touch sends to be drawn. */
const PAGE_BUDGETS = { setDataBytes: 64 * 1024, nodes: 500, depth: 20 };

/** What was measured, for whoever wants to see it. */
const artefact = { pages: {}, full: {} };

const folder = mkdtempSync(path.join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'kangqiao-weapp-'));
let stack;
let world;
let weapp;
let home;
let isCrowded = false;
before(async () => {
  await buildServer();
  // One hospital is releasing its last day from the beginning on.
  stack = await startStack({ root, folder, durable: false, env: { KQ_HEAN_RELEASE_TIME: clockIn(0) } });
  world = await arrangeResidents(stack);
  weapp = bootWeapp({
    dist,
    origin: stack.url,
    code: world.resident.signInCode,
    photograph: () => world.photograph,
    answered: (url, body) => (isCrowded ? crowded(url, body) : body),
  });
});
after(async () => {
  await stack?.stop();
  rmSync(folder, { recursive: true, force: true });
  keep(artefact);
});

const shows = (page, text) =>
  until(
    () => weapp.text(page).includes(text),
    () => `no ${text} in: ${weapp.text(page)}`,
  );
const quiet = () => assert.deepEqual(weapp.complaints.splice(0), []);
const keepsBudget = (page, measured) => {
  for (const [name, budget] of Object.entries(PAGE_BUDGETS))
    assert.ok(measured[name] <= budget, `${page}: ${name} is ${measured[name]} of ${budget}`);
};

test('the real app boots in the component runtime and signs in only once the privacy notice is accepted', async () => {
  home = weapp.open('pages/home/index');
  await shows(home, '欢迎使用康桥健康');
  const signIn = weapp.open('packages/account/sign-in/index');
  await shows(signIn, '微信一键登录');
  weapp.tap(signIn, '微信一键登录');
  await shows(signIn, '请先阅读并同意隐私政策');
  assert.ok(!weapp.calls.some(([, method]) => method === 'POST'));
  weapp.tap(signIn, '我已阅读并同意');
  await until(
    () => !weapp.text(signIn).includes('请先阅读并同意隐私政策'),
    () => `the box stays empty in: ${weapp.text(signIn)}`,
  );
  weapp.tap(signIn, '微信一键登录');
  await shows(home, '下次就诊');
  await settled(weapp);
  weapp.close(signIn);
});

test('every page of app.json is in the table of visits', () => {
  assert.deepEqual(VISITS.map(({ page }) => page).sort(), [...pages].sort());
});

/** A page on which something is tapped that the person once refused: no question comes, the settings do, and then it goes on. */
async function refusedOnce({ address, scope, before = () => {}, tap, says, then }) {
  weapp.answers.set(scope, false);
  const page = weapp.open(address);
  try {
    await before(page);
    await shows(page, tap);
    await settled(weapp);
    weapp.calls.length = 0;
    weapp.tap(page, tap);
    await shows(page, says);
    await settled(weapp);
    assert.doesNotMatch(weapp.calls.join('\n'), then);
    weapp.tap(page, '打开设置');
    await until(
      () => then.test(weapp.calls.join('\n')),
      () => `no ${then} in: ${weapp.calls.join('\n')}`,
    );
    await settled(weapp);
    assert.ok(!weapp.text(page).includes(says), weapp.text(page));
    quiet();
  } finally {
    weapp.close(page);
    await settled(weapp);
  }
}

test('whoever refused their place once is led to the settings, and then finds what is near', () =>
  refusedOnce({
    address: 'packages/booking/search/index',
    scope: 'scope.userFuzzyLocation',
    before: async (page) => {
      await shows(page, '可以这样搜');
      weapp.type(page, 'xnk');
    },
    tap: '按距离由近到远',
    says: '没有允许使用位置',
    then: /openSetting\n[\s\S]*GET,\/api\/v1\/search\?q=xnk&near=30\.12%2C120\.34/,
  }));

test('whoever refused the calendar once is led to the settings, and then has the visit in it', () =>
  refusedOnce({
    address: `packages/appointments/detail/index?appointmentId=${world.ids.appointmentId}`,
    scope: 'scope.addPhoneCalendar',
    tap: '加入日历',
    says: '没有允许写入手机日历',
    then: /openSetting\naddPhoneCalendar\nshowToast,已加入日历/,
  }));

for (const visit of VISITS) {
  test(`${visit.page} draws, answers a touch and keeps its budget`, async () => {
    const { page, ...measured } = await walk(weapp, visit, world.ids);
    await visit.after?.(world);
    artefact.pages[page] = measured;
    keepsBudget(page, measured);
    quiet();
  });
}

test('pages keep their budget with two hundred rows, turned page by page', async (context) => {
  isCrowded = true;
  for (const visit of VISITS) {
    // What lies below would answer from what it keeps.
    weapp.tell('onMemoryWarning', { level: 10 });
    const { page, ...measured } = await walkFull(weapp, visit, world.ids);
    artefact.full[page] = measured;
    context.diagnostic(`${page}: ${JSON.stringify(measured)}`);
    keepsBudget(page, measured);
  }
  isCrowded = false;
  weapp.tell('onMemoryWarning', { level: 10 });
  quiet();
});

/** Ids that nobody has, that belong to somebody else, and that are no ids at all. */
const WRONG = {
  unknown: () => 'x1',
  foreign: ({ strangerId, foreignAppointmentId }, name) =>
    name === 'appointmentId' ? foreignAppointmentId : strangerId,
  malformed: () => '../%E0%A4%A',
};

for (const [kind, wrong] of Object.entries(WRONG)) {
  test(`deep links with ${kind} ids show nothing of anybody else, and every page says something`, async () => {
    const { ids, stranger } = world;
    const given = Object.fromEntries(Object.keys(ids).map((name) => [name, wrong(ids, name)]));
    for (const visit of VISITS.filter(({ with: params }) => params)) {
      const text = await visitWrongly(weapp, visit, given);
      assert.doesNotMatch(text, new RegExp(`${stranger.name}|${stranger.document.number.slice(-4)}`), visit.page);
      if (visit.page !== 'packages/reports/viewer/index') assert.notEqual(text, '', visit.page);
      quiet();
    }
    // Whoever a link named is not acted for: home still shows who is.
    await shows(home, '下次就诊');
  });
}

test('a newer version is offered on the home page alone, and starts at a tap', async () => {
  weapp.tell('onUpdateReady');
  await shows(home, '新版本已准备好');
  assert.ok(!weapp.calls.some(([name]) => name === 'applyUpdate'));
  weapp.tap(home, '现在更新');
  await until(
    () => weapp.calls.some(([name]) => name === 'applyUpdate'),
    () => 'the newer version was not started',
  );
});

test('a page that is not there leads home with a plain word', () => {
  weapp.tell('onPageNotFound', { path: 'packages/gone/index', query: {}, isEntryPage: true });
  assert.deepEqual(weapp.calls.slice(-2), [
    ['switchTab', '/pages/home/index'],
    ['showToast', '没有找到这个页面，已为您打开首页'],
  ]);
});

test('a page about somebody passes on the home page, a public one itself, both with our picture', async () => {
  const cardOf = async (address) => {
    const page = weapp.open(address);
    await settled(weapp);
    const { path: to, imageUrl } = page.instance.onShareAppMessage({ from: 'menu' });
    weapp.close(page);
    await settled(weapp);
    return [to, imageUrl];
  };
  assert.deepEqual(await cardOf(`packages/reports/detail/index?reportId=${world.ids.reportId}`), [
    '/pages/home/index',
    '/assets/share.png',
  ]);
  assert.deepEqual(await cardOf('packages/booking/departments/index?hospitalId=kq-first&personId=p1'), [
    '/packages/booking/departments/index?hospitalId=kq-first',
    '/assets/share.png',
  ]);
});

test("WeChat's question about privacy is asked in our words, on WeChat's own button, and may be refused", async () => {
  const answers = [];
  const ask = (referrer) => weapp.tell('onNeedPrivacyAuthorization', (answer) => answers.push(answer), { referrer });
  const answered = (count) =>
    until(
      () => answers.length === count,
      () => `${JSON.stringify(answers)} ${weapp.text(home)} ${weapp.complaints}`,
    );
  ask('getFuzzyLocation');
  await shows(home, '为了把离您近的医院排在前面');
  await settled(weapp);
  const button = home.parent.querySelector('wx-button');
  // WeChat looks whether the button of this id was tapped.
  assert.equal(button.__wxElement.id, 'agree-wechat-privacy');
  weapp.emit(button, 'agreeprivacyauthorization', {});
  await answered(2);
  assert.deepEqual(answers, [{ event: 'exposureAuthorization' }, { event: 'agree', buttonId: 'agree-wechat-privacy' }]);
  ask('setClipboardData');
  await shows(home, '需要使用剪贴板');
  weapp.tap(home, '不同意');
  await answered(4);
  assert.deepEqual(answers.at(-1), { event: 'disagree' });
  quiet();
});
