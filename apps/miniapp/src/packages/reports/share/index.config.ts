export default definePageConfig({ navigationBarTitleText: '打印或分享' });
