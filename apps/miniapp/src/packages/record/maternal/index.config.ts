export default definePageConfig({ navigationBarTitleText: '孕产与儿童' });
