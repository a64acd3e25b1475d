export default definePageConfig({ navigationBarTitleText: '血压、血糖与体重' });
