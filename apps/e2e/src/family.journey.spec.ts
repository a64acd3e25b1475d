import type { Browser } from 'playwright-core';
import { ApiResident } from './support/api';
import { launch } from './support/browser';
import { control, type DemoResident } from './support/control';
import { Phone } from './support/phone';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

describe('a daughter who asks to act for her mother', () => {
  let mother: DemoResident;
  let daughter: DemoResident;
  let daughterApi: ApiResident;
  let mothers: Phone;
  let daughters: Phone;
  let personId: string;

  beforeAll(async () => {
    mother = await control.resident(5);
    daughter = await control.resident(9);
    await (await ApiResident.signIn(mother)).becomeActive();
    daughterApi = await ApiResident.signIn(daughter);
    await daughterApi.becomeActive();
    ({ id: personId } = await daughterApi.addParent(mother));
    mothers = await Phone.open(browser);
    daughters = await Phone.signedIn(browser, daughter);
    await daughters.see(daughter.name);
  });
  afterAll(() => Promise.all([mothers.close(), daughters.close()]));

  it('asks on her own phone, and is told nothing of the mother', async () => {
    await daughters.tap(/切换就诊人/);
    await daughters.tap(/李\*兰/);
    await daughters.see('核验 李*兰');
    await daughters.tap('本人在自己手机上同意');
    await daughters.tap('请本人同意');
    await daughters.see('已提出申请，等待对方同意');
    await daughters.screenshot('79-asked');
  });

  it('waits on the first page of the mother’s phone until she agrees', async () => {
    expect(await daughterApi.lookAtReports(personId)).toBe(403);
    await mothers.signIn(mother);
    await mothers.see('有人想替您办事');
    await mothers.screenshot('80-home-approval');
    await mothers.tab('我的');
    await mothers.see('家人与授权', '1 个申请');
    await mothers.screenshot('81-me-family');
    await mothers.tap(/等我同意/);
    await mothers.see(/想替.*办事/, '挂号、出示健康卡、查看报告和健康档案');
    await mothers.screenshot('82-approval');
    await mothers.tap('只同意一部分');
    await mothers.choose('挂号和报告');
    await mothers.screenshot('83-approval-part');
    await mothers.tap(/^同意$/);
    await mothers.see('没有等您同意的申请');
  });

  it('lets her see the mother’s appointments and reports, and no more', async () => {
    await daughters.see(mother.name);
    await daughters.leave('已提出申请，等待对方同意');
    await daughters.screenshot('84-daughter-agreed');
    await daughters.visit('pages/home/index');
    await daughters.see(mother.name, '下次就诊');
    await daughters.tab('预约');
    await daughters.see('待就诊');
    await daughters.screenshot('84-daughter-appointments');
    await daughters.tab('首页');
    await daughters.tap('检查报告');
    await daughters.see('部分内容按本人意愿未显示');
    await daughters.screenshot('85-daughter-reports');
    await daughters.visit('packages/record/index');
    await daughters.see('本人没有授权您查看');
    await daughters.screenshot('86-daughter-record-refused');
    await daughters.visit('pages/home/index');
    await daughters.leave('本人没有授权您查看');
  });

  it('is told of to the mother in plain words', async () => {
    await mothers.page.goBack();
    await mothers.tap('谁看过我的信息');
    await mothers.see(/您的女儿 .*\n查看了您的预约列表/, /您的女儿 .*\n查看了您的检查报告列表/, /·\s已拒绝$/);
    await mothers.screenshot('87-access-log');
    await mothers.tap(/您的女儿 .*查看了您的预约列表/);
    await mothers.see(/^编号 /, '复制');
    await mothers.screenshot('88-access-log-detail');
    await mothers.page.goBack();
  });

  it('ends with one tap and one answer, at once', async () => {
    await mothers.tap('谁可以替我办事');
    await mothers.see('您的女儿', '挂号、出示健康卡、查看报告');
    await mothers.screenshot('89-links');
    await mothers.tap('更改您的女儿的授权');
    await mothers.see('显示敏感科室');
    await mothers.screenshot('90-link');
    await mothers.back('显示敏感科室');
    await mothers.tap('解除您的女儿的授权');
    await mothers.see(/要解除您的女儿/);
    await mothers.screenshot('91-link-revoke');
    expect(await daughterApi.lookAtReports(personId)).toBe(200);
    await mothers.answer('解除');
    expect(await daughterApi.lookAtReports(personId)).toBe(404);
    await mothers.see('还没有人可以替您办事');
    await mothers.screenshot('92-links-empty');
    await daughters.page.reload();
    await daughters.see(daughter.name);
    expect(await daughters.page.getByText(mother.name).filter({ visible: true }).count()).toBe(0);
    expect(mothers.complaints).toEqual([]);
  });
});

describe('an elder who has never used it', () => {
  let elder: DemoResident;
  let helper: DemoResident;
  let elders: Phone;
  let helpers: Phone;

  beforeAll(async () => {
    elder = await control.resident(12);
    helper = await control.resident(33);
    await (await ApiResident.signIn(helper)).becomeActive();
    elders = await Phone.open(browser);
    helpers = await Phone.open(browser);
  });
  afterAll(() => Promise.all([elders.close(), helpers.close()]));

  it('is set up by a son from afar, and confirms with one large button', async () => {
    await elders.signIn(elder);
    await elders.see('还没有就诊人');
    await elders.tap('请家人帮我');
    await elders.see('把数字告诉家人');
    const digits = await elders.text(/^\d{4} \d{4}$/).innerText();
    await elders.screenshot('93-help-code');

    await helpers.signIn(helper);
    await helpers.see(helper.name);
    await helpers.tab('我的');
    await helpers.tap('帮父母办');
    await helpers.fill('求助码', digits.replace(' ', ''));
    await helpers.screenshot('94-helping');
    await helpers.tap('下一步');
    await helpers.see('对方还没有设置过');
    await helpers.fill('姓名', elder.name);
    await helpers.fill('证件号码', elder.document.number);
    await helpers.screenshot('95-helping-details');
    await helpers.tap('提交，请对方确认');
    await helpers.see('等待对方确认');
    await helpers.screenshot('96-helping-waiting');

    await elders.see('这是您吗？', /\*{4,}/);
    await elders.screenshot('97-setup');
    await elders.visit('pages/me/index');
    await elders.toggle('长辈模式');
    await elders.visit('packages/family/approvals/index');
    await elders.see('这是您吗？', /\*{4,}/);
    await elders.screenshot('97-setup-elder');
    await elders.tap('下一步：选择同意哪些');
    await elders.tap('下一步：看清楚再答复');
    await elders.screenshot('97-setup-elder-answer');
    await elders.tap('确认是我');
    await elders.see('没有等您同意的申请');
    await elders.visit('pages/home/index');
    await elders.see(elder.name, '下次就诊');

    await helpers.see('对方已同意');
    await helpers.screenshot('98-helping-approved');
    await helpers.tap('去首页');
    await helpers.see(elder.name);
    // She has not agreed yet to reports being fetched: the phone asks, and the answer is 403.
    const others = [...elders.complaints, ...helpers.complaints].filter(
      (complaint) => !/^403 .*reports\?limit=\d+$/.test(complaint),
    );
    expect(others).toEqual([]);
  });
});
