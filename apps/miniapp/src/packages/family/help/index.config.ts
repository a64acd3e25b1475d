export default definePageConfig({ navigationBarTitleText: '请家人帮我' });
