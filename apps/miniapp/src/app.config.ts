/** The web page has no theme.json: its values are put in here. */
const LIGHT = {
  bar: '#F6F5F1',
  barText: 'black',
  ground: '#F6F5F1',
  pull: 'dark',
  tab: '#5A666A',
  tabSelected: '#0B6E6E',
  tabBar: '#FFFFFF',
  tabLine: 'white',
} as const;

const themed = <Name extends keyof typeof LIGHT>(name: Name) =>
  (process.env.TARO_ENV === 'h5' ? LIGHT[name] : `@${name}`) as (typeof LIGHT)[Name];

const tab = (name: string, text: string) => ({
  pagePath: `pages/${name}/index`,
  text,
  iconPath: `assets/tabs/${name}.png`,
  selectedIconPath: `assets/tabs/${name}-selected.png`,
});

export default defineAppConfig({
  pages: ['pages/home/index', 'pages/card/index', 'pages/appointments/index', 'pages/me/index'],
  subPackages: [
    { root: 'packages/account', pages: ['sign-in/index', 'language/index'] },
    { root: 'packages/people', pages: ['list/index', 'add/index', 'prove/index'] },
    {
      root: 'packages/booking',
      pages: [
        'search/index',
        'hospitals/index',
        'departments/index',
        'doctors/index',
        'schedule/index',
        'numbers/index',
        'confirm/index',
        'result/index',
      ],
    },
    { root: 'packages/release', pages: ['room/index', 'preflight/index'] },
    { root: 'packages/appointments', pages: ['detail/index'] },
    {
      root: 'packages/reports',
      pages: [
        'list/index',
        'detail/index',
        'settings/index',
        'recognition/index',
        'share/index',
        'viewer/index',
        'item/index',
        'trend/index',
        'explanations/index',
      ],
    },
    {
      root: 'packages/record',
      pages: [
        'index',
        'visit/index',
        'document/index',
        'immunizations/index',
        'maternal/index',
        'contact/index',
        'entry/index',
        'note/index',
        'opening/index',
      ],
    },
    {
      root: 'packages/wellbeing',
      pages: ['measurements/index', 'measure/index', 'correct/index', 'corrections/index'],
    },
    { root: 'packages/sharing', pages: ['index', 'take/index', 'new/index', 'share/index'] },
    { root: 'packages/waitlist', pages: ['join/index', 'entry/index'] },
    { root: 'packages/notifications', pages: ['list/index', 'open/index', 'settings/index'] },
    { root: 'packages/card', pages: ['apply/index', 'about/index'] },
    {
      root: 'packages/family',
      pages: ['links/index', 'link/index', 'approvals/index', 'help/index', 'helping/index'],
    },
    {
      root: 'packages/privacy',
      pages: ['access-log/index', 'consents/index', 'notice/index', 'devices/index', 'export/index', 'erasure/index'],
    },
    ...(process.env.TARO_ENV === 'h5' ? [{ root: 'packages/gallery', pages: ['index'] }] : []),
  ],
  preloadRule: {
    'pages/home/index': { network: 'all', packages: ['packages/account', 'packages/booking', 'packages/reports'] },
    'pages/card/index': { network: 'all', packages: ['packages/card'] },
    'pages/appointments/index': { network: 'all', packages: ['packages/appointments'] },
    'pages/me/index': { network: 'all', packages: ['packages/people', 'packages/notifications'] },
  },
  // What the interface's own calls are given, so that nothing else waits longer (ms).
  networkTimeout: { request: 20_000, downloadFile: 20_000 },
  // What pages show belongs to somebody: WeChat's search is to read none of them.
  ...(process.env.TARO_ENV === 'weapp' ? { sitemapLocation: 'sitemap.json' } : {}),
  // Reading aloud: WeChat's own plugin, which has to be added to the mini-program's account first.
  ...(process.env.TARO_ENV === 'weapp' && process.env.TARO_APP_SPEECH
    ? { plugins: { WechatSI: { version: process.env.TARO_APP_SPEECH, provider: 'wx069ba97219f66d99' } } }
    : {}),
  lazyCodeLoading: 'requiredComponents',
  darkmode: true,
  themeLocation: 'theme.json',
  // WeChat asks for consent before any privacy interface is called.
  __usePrivacyCheck__: true,
  requiredPrivateInfos: ['getFuzzyLocation'],
  // WeChat shows one text to everybody, of at most 30 characters; the page says more, in the language that was chosen.
  permission: { 'scope.userFuzzyLocation': { desc: '就近找医院、报到，不保存 Hospitals nearby' } },
  window: {
    navigationStyle: 'default',
    navigationBarTitleText: '康桥健康',
    navigationBarBackgroundColor: themed('bar'),
    navigationBarTextStyle: themed('barText'),
    backgroundColor: themed('ground'),
    backgroundTextStyle: themed('pull'),
  },
  tabBar: {
    color: themed('tab'),
    selectedColor: themed('tabSelected'),
    backgroundColor: themed('tabBar'),
    borderStyle: themed('tabLine'),
    list: [tab('home', '首页'), tab('card', '健康卡'), tab('appointments', '预约'), tab('me', '我的')],
  },
});
