export default definePageConfig({ navigationBarTitleText: '出诊时间' });
