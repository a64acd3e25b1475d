export default defineAppConfig({
  pages: ['pages/index/index', 'pages/other/index'],
  window: { navigationBarTitleText: 'Hello' },
  tabBar: {
    list: [
      { pagePath: 'pages/index/index', text: 'Hello' },
      { pagePath: 'pages/other/index', text: 'Other' },
    ],
  },
});
