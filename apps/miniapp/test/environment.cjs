process.env.TARO_ENV = 'weapp';
process.env.TARO_APP_API = 'https://api.test';
process.env.TZ = 'UTC';
global.APP_VERSION = '0.0.0-test';
