export default definePageConfig({ navigationBarTitleText: '放号前准备' });
