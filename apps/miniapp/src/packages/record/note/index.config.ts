export default definePageConfig({ navigationBarTitleText: '写备注' });
