export default definePageConfig({ navigationBarTitleText: '等我同意' });
