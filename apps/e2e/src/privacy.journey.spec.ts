import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { ApiResident } from './support/api';
import { launch } from './support/browser';
import { control, type DemoResident } from './support/control';
import { Phone } from './support/phone';

let browser: Browser;
let resident: DemoResident;
let phone: Phone;

beforeAll(async () => {
  browser = await launch();
  resident = await control.resident(16);
  const api = await ApiResident.signIn(resident);
  await api.becomeActive();
  for (const index of [17, 20]) {
    const family = await ApiResident.signIn(await control.resident(index));
    await family.becomeActive();
    await family.askParent(resident);
  }
  phone = await Phone.signedIn(browser, resident);
  await phone.see(resident.name);
});
afterAll(() => browser.close());

it('stops showing reports with a withdrawn consent, and shows them again with one tap', async () => {
  await phone.tab('我的');
  await phone.tap('我的授权同意');
  await phone.see('查询检验检查报告', /本人同意于今天/);
  await phone.screenshot('100-consents');
  await phone.toggle('查询检验检查报告');
  await phone.see('撤回后您和家人都不能在这里查看报告，医院保管的报告不受影响。');
  await phone.screenshot('101-consent-withdraw');
  await phone.answer('撤回');
  await phone.see(/本人撤回于今天/);
  await phone.back('每一项相互独立，可以随时同意或撤回，马上生效');
  await phone.tab('首页');
  await phone.tap('检查报告');
  await phone.see('同意并查看');
  await phone.screenshot('102-consent-needed');
  await phone.tap('同意并查看');
  await phone.see('近半年的报告');
  await phone.back('近半年的报告');
});

it('lists the phones that are signed in, and signs one out', async () => {
  await phone.tab('我的');
  await phone.tap('登录设备');
  await phone.see('本机');
  await phone.screenshot('103-devices');
  await phone.tap(/^退出 /);
  await phone.answer('退出');
  await phone.page.getByRole('button', { name: /^退出 / }).waitFor({ state: 'detached' });
  await phone.back('不认识的设备请马上退出');
});

it('hands over all that is held, to read and to print', async () => {
  await phone.tap('导出我的信息');
  await phone.see('生成可以阅读和打印的页面');
  await phone.screenshot('104-export');
  await phone.tap('生成可以阅读和打印的页面');
  await phone.see('文件已生成');
  const [file] = await Promise.all([phone.page.waitForEvent('download'), phone.tap('保存或发送文件')]);
  expect(file.suggestedFilename()).toMatch(/^kangqiao-\d{4}-\d\d-\d\d\.html$/);
  expect(readFileSync(await file.path(), 'utf8')).toContain(resident.name);
  await phone.screenshot('105-export-ready');
  await phone.back('文件已生成');
});

it('shows the policy to everybody', async () => {
  await phone.tap('隐私政策');
  await phone.see('康桥隐私政策', '我们是谁');
  await phone.screenshot('106-privacy-notice');
  await phone.back('我们是谁');
  await phone.tap('删除个人信息');
  await phone.see('先导出我的信息');
  await phone.screenshot('106-erasure');
  await phone.back('先导出我的信息');
});

it('keeps every page large and within the screen in elder mode', async () => {
  await phone.toggle('长辈模式');
  await phone.screenshot('107-me-elder');
  await phone.tab('首页');
  await phone.see('有人想替您办事');
  await phone.screenshot('108-home-approval-elder');
  const tour = [
    ['family/approvals', '同意', '109-approval-elder'],
    ['family/helping', '求助码', '110-helping-elder'],
    ['privacy/access-log', /您本人/, '111-access-log-elder'],
    ['privacy/consents', '查询检验检查报告', '112-consents-elder'],
    ['privacy/devices', '本机', '113-devices-elder'],
    ['privacy/export', '生成可以阅读和打印的页面', '114-export-elder'],
    ['privacy/notice', '我们是谁', '115-privacy-notice-elder'],
    ['privacy/erasure', /需要留底，请先导出/, '116-erasure-elder'],
  ] as const;
  for (const [page, text, name] of tour) {
    await phone.visit(`packages/${page}/index`);
    await phone.see(text);
    await phone.screenshot(name);
  }
});

it('answers one request after the other, and shows large who may act', async () => {
  await phone.visit('packages/family/approvals/index');
  await phone.see('这之后还有 1 个申请');
  expect((await phone.button(/^同意$/).boundingBox())?.height ?? 0).toBeGreaterThanOrEqual(60);
  await phone.tap(/^同意$/);
  await phone.page.getByText('这之后还有 1 个申请').filter({ visible: true }).waitFor({ state: 'detached' });
  await phone.tap('不同意');
  await phone.see('没有等您同意的申请');
  await phone.visit('packages/family/links/index');
  await phone.see(/^您的(儿子|女儿)$/);
  await phone.screenshot('117-links-elder');
  await phone.tap(/^更改您的/);
  await phone.see('显示敏感科室');
  await phone.screenshot('118-link-elder');
  await phone.visit('packages/family/help/index');
  await phone.see('把数字告诉家人');
  await phone.screenshot('119-help-code-elder');
});

it('removes everything, and says what the law keeps', async () => {
  await phone.visit('packages/privacy/erasure/index');
  await phone.tap('下一步：需要留底的，先导出');
  await phone.see('先导出我的信息');
  await phone.tap('下一步：删除个人信息');
  await phone.tap(/^删除个人信息$/);
  await phone.answer('删除');
  await phone.see('已删除的信息', '依法保留的记录', '访问记录');
  await phone.screenshot('120-erasure-done-elder');
  await phone.tap('完成');
  await phone.see('还没有就诊人');
  expect(phone.complaints.filter((complaint) => !complaint.startsWith('403 '))).toEqual([]);
});
