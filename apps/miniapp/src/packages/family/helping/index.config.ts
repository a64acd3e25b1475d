export default definePageConfig({ navigationBarTitleText: '帮父母办' });
