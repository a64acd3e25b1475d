export default definePageConfig({ navigationBarTitleText: '告诉医院哪里不对' });
