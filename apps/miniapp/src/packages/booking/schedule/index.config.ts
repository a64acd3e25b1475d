export default definePageConfig({ navigationBarTitleText: '选择出诊时间' });
