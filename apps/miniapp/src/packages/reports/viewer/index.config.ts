export default definePageConfig({ navigationBarTitleText: '影像图片' });
