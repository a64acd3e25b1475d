export default definePageConfig({ navigationBarTitleText: '更改授权' });
