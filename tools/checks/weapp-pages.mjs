/**
 * Every page of app.json: with what it is opened, what it then shows, what is touched on it, and what must come of that: a
 * request, a page, a word on the page. Steps are touches of what shows or is called that text, `{ type }` into the nth field.
 */

/** @typedef {{ page: string, with?: (ids: Record<string, string>) => object, shows: string, steps?: (string | { type: string, field: number } | { tap: string, nth: number })[], then?: RegExp, after?: (world: object) => Promise<void> }} Visit */

const type = (value, field = 0) => ({ type: value, field });

/** Where there is nothing to touch but who is acted for. */
const SWITCH = { steps: ['切换'], then: /navigateTo \/packages\/people\/list/ };

const pick =
  (...names) =>
  (ids) =>
    Object.fromEntries(names.map((name) => [name, ids[name]]));

/** @type {Visit[]} */
export const VISITS = [
  {
    page: 'pages/home/index',
    shows: '电子健康卡',
    steps: ['预约挂号'],
    then: /navigateTo \/packages\/booking\/hospitals/,
  },
  {
    page: 'pages/card/index',
    shows: '电子健康卡',
    steps: ['健康卡怎么用'],
    then: /navigateTo \/packages\/card\/about/,
  },
  {
    page: 'pages/appointments/index',
    shows: '待就诊',
    steps: ['历史'],
    then: /GET \/api\/v1\/appointments\?group=past/,
  },
  {
    page: 'pages/me/index',
    shows: '消息中心',
    steps: ['消息中心'],
    then: /navigateTo \/packages\/notifications\/list/,
  },
  {
    page: 'packages/account/sign-in/index',
    shows: '微信一键登录',
    steps: ['我已阅读并同意', '微信一键登录'],
    then: /requirePrivacyAuthorize[\s\S]*POST \/api\/v1\/sessions/,
  },
  {
    page: 'packages/account/language/index',
    shows: '简体中文',
    steps: ['English'],
    then: /GET \/api\/v1\/languages\/en/,
  },
  {
    page: 'packages/people/list/index',
    shows: '为谁办理',
    steps: ['添加就诊人'],
    then: /navigateTo \/packages\/people\/add/,
  },
  {
    page: 'packages/people/add/index',
    shows: '证件类型',
    steps: [
      '父母',
      type('{parentName}', 0),
      type('{parentNumber}', 1),
      '下一步',
      '我已阅读并同意使用身份信息办理挂号和健康卡',
      '确认添加',
    ],
    then: /POST \/api\/v1\/people[\s\S]*redirectTo \/packages\/people\/prove/,
  },
  {
    page: 'packages/people/prove/index',
    with: pick('personId'),
    shows: '已完成核验',
    steps: ['为其办理'],
    then: /switchTab|navigateBack/,
  },
  {
    page: 'packages/booking/search/index',
    shows: '可以这样搜',
    steps: [type('xnk')],
    then: /GET \/api\/v1\/search\?q=xnk[\s\S]*心血管内科/,
  },
  {
    page: 'packages/booking/hospitals/index',
    shows: '选择医院',
    steps: ['康桥市第一人民医院'],
    then: /navigateTo \/packages\/booking\/departments\/index\?hospitalId=kq-first/,
  },
  {
    page: 'packages/booking/departments/index',
    with: pick('hospitalId'),
    shows: '心血管内科',
    steps: ['心血管内科'],
    then: /navigateTo \/packages\/booking\/doctors/,
  },
  {
    page: 'packages/booking/doctors/index',
    with: pick('hospitalId', 'departmentId'),
    shows: '最早',
    steps: ['最早'],
    then: /navigateTo \/packages\/booking\/schedule/,
  },
  {
    page: 'packages/booking/schedule/index',
    with: pick('hospitalId', 'departmentId', 'doctorId'),
    shows: '余',
    steps: ['余 '],
    then: /navigateTo \/packages\/booking\/numbers/,
  },
  {
    page: 'packages/booking/numbers/index',
    with: pick('hospitalId', 'sessionId'),
    shows: '{startTime}',
    steps: ['{startTime}'],
    then: /navigateTo \/packages\/booking\/confirm/,
  },
  {
    page: 'packages/booking/confirm/index',
    with: pick('hospitalId', 'sessionId', 'numberId'),
    shows: '号已为您留住',
    steps: ['确认预约'],
    then: /requestSubscribeMessage[\s\S]*POST \/api\/v1\/appointments[\s\S]*redirectTo \/packages\/booking\/result/,
  },
  {
    page: 'packages/booking/result/index',
    with: pick('appointmentId'),
    shows: '预约成功',
    steps: ['查看我的预约'],
    then: /switchTab \/pages\/appointments/,
  },
  {
    page: 'packages/release/room/index',
    with: pick('releaseId'),
    shows: '公平抽签',
    steps: ['开始排队'],
    then: /requestSubscribeMessage[\s\S]*POST \/api\/v1\/releases\/.*tickets/,
  },
  {
    page: 'packages/release/preflight/index',
    with: pick('releaseId'),
    shows: '逐项检查',
    steps: [{ tap: '到时提醒我', nth: 1 }],
    then: /PUT \/api\/v1\/releases\/.*reminder/,
  },
  {
    page: 'packages/appointments/detail/index',
    with: pick('appointmentId'),
    shows: '预约内容',
    steps: ['取消预约', '确认取消'],
    then: /POST \/api\/v1\/appointments\/.*cancel/,
  },
  { page: 'packages/reports/list/index', shows: '2026年', steps: ['影像'], then: /GET .*reports\?kind=imaging/ },
  {
    page: 'packages/reports/detail/index',
    with: pick('reportId'),
    shows: '点开一项可以看说明和变化',
    steps: ['{itemName}'],
    then: /navigateTo \/packages\/reports\/item/,
  },
  {
    page: 'packages/reports/settings/index',
    shows: '医生告知后再看',
    steps: [{ tap: '医生告知后再看', nth: -1 }],
    then: /PUT .*report-settings/,
  },
  {
    page: 'packages/reports/recognition/index',
    shows: '请给医生看',
    steps: ['糖化血红蛋白'],
    then: /navigateTo \/packages\/reports\/detail/,
  },
  {
    page: 'packages/reports/share/index',
    with: pick('reportId'),
    shows: '打开可打印的 PDF',
    steps: ['打开可打印的 PDF'],
    then: /GET .*\/pdf/,
  },
  { page: 'packages/reports/viewer/index', with: () => ({ address: 'https://viewer.example/1' }), shows: '' },
  {
    page: 'packages/reports/item/index',
    with: pick('reportId', 'index'),
    shows: '看历次变化',
    steps: ['看历次变化'],
    then: /navigateTo \/packages\/reports\/trend/,
  },
  {
    page: 'packages/reports/trend/index',
    with: pick('item'),
    shows: '近两年',
    steps: ['近两年'],
    then: /GET .*trends\?item=/,
  },
  {
    page: 'packages/reports/explanations/index',
    shows: '白细胞计数',
    steps: ['白细胞计数'],
    then: /navigateTo \/packages\/reports\/explanations\/index\?explanationId=/,
  },
  { page: 'packages/record/index', shows: '过敏', steps: ['时间线'], then: /GET .*record\/timeline/ },
  {
    page: 'packages/record/visit/index',
    with: ({ visitId }) => ({ entryId: visitId }),
    shows: '诊断',
    steps: ['把这次就诊分享给医生'],
    then: /navigateTo \/packages\/sharing\/new/,
  },
  {
    page: 'packages/record/document/index',
    with: ({ documentId }) => ({ entryId: documentId }),
    shows: '这份不对，告诉医院',
    steps: ['这份不对，告诉医院'],
    then: /navigateTo \/packages\/wellbeing\/correct/,
  },
  {
    page: 'packages/record/entry/index',
    with: ({ visitId }) => ({ about: 'visit', entryId: visitId }),
    shows: '这条不对，告诉医院',
    steps: ['这条不对，告诉医院'],
    then: /navigateTo \/packages\/wellbeing\/correct/,
  },
  {
    page: 'packages/record/note/index',
    with: ({ visitId }) => ({ about: 'visit', entryId: visitId }),
    shows: '备注内容',
    steps: [type('吃药后好多了。'), '保存'],
    then: /PUT .*note[\s\S]*已保存备注/,
  },
  {
    page: 'packages/record/opening/index',
    shows: '健康档案已开通',
    steps: ['查看健康档案'],
    then: /redirectTo \/packages\/record\/index/,
  },
  { page: 'packages/record/immunizations/index', shows: '疫苗', ...SWITCH },
  { page: 'packages/record/maternal/index', shows: '没有孕产和儿童记录', ...SWITCH },
  {
    page: 'packages/record/contact/index',
    shows: '联系人姓名',
    steps: [type('陈志远', 0), '子女', type('13800000002', 1), '保存'],
    then: /PUT .*emergency-contact/,
  },
  {
    page: 'packages/wellbeing/measurements/index',
    shows: '每次测量',
    steps: ['血糖'],
    then: /GET .*measurements\?type=blood-glucose/,
  },
  {
    page: 'packages/wellbeing/measure/index',
    with: () => ({ type: 'blood-pressure' }),
    shows: '收缩压',
    steps: [type('128', 0), type('82', 1), '保存'],
    then: /POST .*measurements/,
  },
  {
    page: 'packages/wellbeing/correct/index',
    with: ({ reportId }) => ({ about: 'report', subjectId: reportId, title: '餐后血糖' }),
    shows: '更正内容',
    steps: [type('采集时间写错了，请核对。'), '提交给医院'],
    then: /POST .*record\/corrections/,
  },
  { page: 'packages/wellbeing/corrections/index', shows: '已提交医院', ...SWITCH },
  {
    page: 'packages/sharing/index',
    shows: '最近的分享',
    steps: ['分享给医生看'],
    then: /navigateTo \/packages\/sharing\/new/,
  },
  {
    page: 'packages/sharing/take/index',
    shows: '生成 PDF',
    steps: ['生成数据文件（国际患者摘要）'],
    then: /GET .*record\/export[\s\S]*文件已生成/,
  },
  { page: 'packages/sharing/new/index', shows: '可以打开几次', steps: ['生成二维码'], then: /POST .*shares/ },
  {
    page: 'packages/sharing/share/index',
    with: pick('shareId'),
    shows: '立即结束',
    steps: ['立即结束'],
    then: /POST .*shares\/.*end/,
  },
  {
    page: 'packages/waitlist/join/index',
    with: ({ hospitalId, fullSessionId }) => ({ hospitalId, sessionId: fullSessionId }),
    shows: '候补',
    steps: ['加入候补'],
    then: /requestSubscribeMessage[\s\S]*POST \/api\/v1\/waitlist/,
    after: async ({ caller, ids }) => {
      ids.waitlistId = (await caller.get('/waitlist')).items[0].id;
    },
  },
  {
    page: 'packages/waitlist/entry/index',
    with: pick('waitlistId'),
    shows: '第 1 位',
    steps: ['退出候补', '确认退出'],
    then: /DELETE \/api\/v1\/waitlist/,
  },
  { page: 'packages/notifications/list/index', shows: '全部已读', steps: ['全部已读'], then: /POST .*read-all/ },
  {
    page: 'packages/notifications/open/index',
    with: ({ notificationId }) => ({ id: notificationId }),
    shows: '查看全部消息',
    steps: ['查看全部消息'],
    then: /POST .*\/read[\s\S]*redirectTo \/packages\/appointments\/detail[\s\S]*\/packages\/notifications\/list/,
  },
  {
    page: 'packages/notifications/settings/index',
    shows: '接收哪些消息',
    steps: ['允许微信提醒我'],
    then: /requestSubscribeMessage/,
  },
  { page: 'packages/card/apply/index', shows: '提交申领', steps: ['提交申领'], then: /POST .*\/card/ },
  { page: 'packages/card/about/index', shows: '手机丢了怎么办' },
  {
    page: 'packages/family/links/index',
    shows: '解除后马上生效',
    steps: ['更改'],
    then: /navigateTo \/packages\/family\/link\//,
  },
  {
    page: 'packages/family/link/index',
    with: pick('personId', 'linkId'),
    shows: '显示敏感科室',
    steps: ['挂号和报告', '保存'],
    then: /PATCH .*\/links\//,
  },
  { page: 'packages/family/approvals/index', shows: '想替', steps: ['不同意'], then: /POST .*\/decision/ },
  {
    page: 'packages/family/help/index',
    shows: '求助码',
    steps: ['换一个求助码'],
    then: /POST \/api\/v1\/help-codes[\s\S]*POST \/api\/v1\/help-codes/,
  },
  {
    page: 'packages/family/helping/index',
    shows: '求助码',
    steps: [type('12345678'), '下一步'],
    then: /POST \/api\/v1\/help-codes\/claims/,
  },
  { page: 'packages/privacy/access-log/index', shows: '您本人', steps: ['查看更早的记录'], then: /回到前面的/ },
  {
    page: 'packages/privacy/consents/index',
    shows: '每一项相互独立',
    steps: [{ tap: '查询检验检查报告', nth: -1 }],
    then: /要撤回“查询检验检查报告”吗/,
  },
  { page: 'packages/privacy/notice/index', shows: '我们是谁' },
  { page: 'packages/privacy/devices/index', shows: '本机', steps: ['全部退出'], then: /要在全部设备上退出吗/ },
  {
    page: 'packages/privacy/export/index',
    shows: '生成数据文件（JSON）',
    steps: ['生成数据文件（JSON）'],
    then: /GET .*\/export[\s\S]*文件已生成/,
  },
  {
    page: 'packages/privacy/erasure/index',
    shows: '删除不能恢复',
    steps: ['先导出我的信息'],
    then: /navigateTo \/packages\/privacy\/export/,
  },
];
