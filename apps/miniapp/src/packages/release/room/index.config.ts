export default definePageConfig({ navigationBarTitleText: '放号候诊室' });
