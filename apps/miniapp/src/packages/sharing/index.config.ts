export default definePageConfig({ navigationBarTitleText: '带走与分享' });
