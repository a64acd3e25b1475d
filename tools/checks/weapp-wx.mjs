/** `wx` as pages of the package find it: requests go to a real server, the rest is remembered and answered as done. */

const WINDOW = {
  windowWidth: 390,
  windowHeight: 844,
  screenWidth: 390,
  screenHeight: 844,
  pixelRatio: 3,
  statusBarHeight: 47,
  safeArea: { top: 47, bottom: 810, left: 0, right: 390, width: 390, height: 763 },
};
const BASE = { SDKVersion: '3.8.12', language: 'zh_CN', theme: 'light', fontSizeSetting: 16, platform: 'devtools' };

/** What WeChat tells an app of. */
const EVENTS = [
  ...['AppShow', 'AppHide', 'ThemeChange', 'NetworkStatusChange', 'MemoryWarning', 'Error', 'UnhandledRejection'],
  ...['PageNotFound', 'NeedPrivacyAuthorization', 'UserCaptureScreen', 'KeyboardHeightChange', 'WindowResize'],
];

/** What it does when asked, and says so. */
const ACTS = [
  ...['navigateTo', 'redirectTo', 'switchTab', 'reLaunch', 'navigateBack', 'pageScrollTo', 'stopPullDownRefresh'],
  ...['showToast', 'hideToast', 'showModal', 'showLoading', 'hideLoading'],
  ...['requirePrivacyAuthorize', 'openPrivacyContract', 'requestSubscribeMessage', 'requestFacialVerify', 'scanCode'],
  ...['setClipboardData', 'makePhoneCall', 'openDocument', 'openLocation', 'shareFileMessage'],
  ...['showShareImageMenu', 'canvasToTempFilePath', 'setScreenBrightness', 'setKeepScreenOn'],
  ...['setVisualEffectOnCapture', 'setNavigationBarTitle', 'createOffscreenCanvas'],
];

/** What the person has to allow, and what it gives. */
const PERMITTED = {
  getFuzzyLocation: { scope: 'scope.userFuzzyLocation', gives: { latitude: 30.12, longitude: 120.34 } },
  addPhoneCalendar: { scope: 'scope.addPhoneCalendar', gives: {} },
};

/** What it does on a page of the tab bar alone. */
const TAB_ACTS = ['setTabBarBadge', 'removeTabBarBadge', 'setTabBarItem'];

/** How many requests are under way. */
const PENDING = Symbol('pending');

/** What `wx.request` sends; it refuses every other method. */
const METHODS = ['OPTIONS', 'GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'TRACE', 'CONNECT'];

/** `wx.request` over fetch, with every address sent to `origin`. */
function request(wx, { origin, calls, answered }) {
  return (options) => {
    const url = options.url.replace(/^https?:\/\/[^/]+/, origin);
    calls.push(['request', options.method ?? 'GET', url.slice(origin.length)]);
    const body =
      options.data === undefined
        ? undefined
        : typeof options.data === 'string'
          ? options.data
          : JSON.stringify(options.data);
    if (!METHODS.includes(options.method ?? 'GET')) {
      const answer = { errMsg: 'request:fail method is invalid' };
      options.fail?.(answer);
      options.complete?.(answer);
      return { abort() {}, onHeadersReceived() {}, offHeadersReceived() {} };
    }
    const controller = new AbortController();
    wx[PENDING] += 1;
    fetch(url, { method: options.method, headers: options.header, body, signal: controller.signal })
      .then(async (response) => {
        const asBytes = options.responseType === 'arraybuffer';
        const content = asBytes ? await response.arrayBuffer() : await response.text();
        const isJson = !asBytes && options.dataType !== 'text' && content !== '';
        const data = isJson ? answered(url.slice(origin.length), JSON.parse(content), response.status) : content;
        const answer = {
          statusCode: response.status,
          header: Object.fromEntries(response.headers),
          data,
          errMsg: 'request:ok',
        };
        options.success?.(answer);
        options.complete?.(answer);
      })
      .catch((error) => {
        const answer = { errMsg: `request:fail ${error.message}` };
        options.fail?.(answer);
        options.complete?.(answer);
      })
      .finally(() => (wx[PENDING] -= 1));
    return { abort: () => controller.abort(), onHeadersReceived() {}, offHeadersReceived() {} };
  };
}

/** WeChat asks once and keeps the answer: where it was no, a call fails without a question until the settings are changed. */
function permitted({ calls, answers }) {
  const told = (name) => ({ authSetting: Object.fromEntries(answers), errMsg: `${name}:ok` });
  const calling = ([name, { scope, gives }]) => [
    name,
    (options = {}) => {
      calls.push([name]);
      if (!answers.has(scope)) answers.set(scope, true);
      const errMsg = `${name}:${answers.get(scope) ? 'ok' : 'fail auth deny'}`;
      options[answers.get(scope) ? 'success' : 'fail']?.({ ...(answers.get(scope) && gives), errMsg });
      options.complete?.({ errMsg });
    },
  ];
  return {
    ...Object.fromEntries(Object.entries(PERMITTED).map(calling)),
    getSetting: (options) => options?.success?.(told('getSetting')),
    /** The person allows there whatever they refused. */
    openSetting: (options) => {
      calls.push(['openSetting']);
      for (const scope of answers.keys()) answers.set(scope, true);
      options?.success?.(told('openSetting'));
    },
  };
}

export const pendingOf = (wx) => wx[PENDING];

export function createWx(world) {
  const { code, calls, storage, listeners } = world;
  const done = (name) => (options) => options?.success?.({ errMsg: `${name}:ok` });
  const wx = {
    [PENDING]: 0,
    env: { USER_DATA_PATH: 'wxfile://usr' },
    getSystemInfoSync: () => ({ ...WINDOW, ...BASE }),
    getWindowInfo: () => WINDOW,
    getAppBaseInfo: () => BASE,
    getDeviceInfo: () => ({ platform: 'devtools', system: 'iOS 17' }),
    getSystemSetting: () => ({}),
    getStorageSync: (key) => storage.get(key) ?? '',
    setStorageSync: (key, value) => void storage.set(key, value),
    removeStorageSync: (key) => void storage.delete(key),
    getNetworkType: (options) => options?.success?.({ networkType: 'wifi', errMsg: 'getNetworkType:ok' }),
    nextTick: (callback) => setTimeout(callback, 0),
    canIUse: () => true,
    getLaunchOptionsSync: () => ({ path: 'pages/home/index', query: {}, scene: 1001 }),
    getEnterOptionsSync: () => ({ path: 'pages/home/index', query: {}, scene: 1001 }),
    getMenuButtonBoundingClientRect: () => ({ top: 51, bottom: 83, left: 296, right: 383, width: 87, height: 32 }),
    getUpdateManager: () => ({
      onCheckForUpdate() {},
      onUpdateReady: (listener) => void listeners.set('onUpdateReady', [listener]),
      onUpdateFailed() {},
      applyUpdate: () => calls.push(['applyUpdate']),
    }),
    getFileSystemManager: () => ({
      mkdirSync() {},
      rmdirSync() {},
      writeFileSync() {},
      unlinkSync() {},
      writeFile: done('writeFile'),
      readFile: (options) => options.success({ data: world.photograph(), errMsg: 'readFile:ok' }),
    }),
    chooseMedia: (options) => {
      calls.push(['chooseMedia', options.sourceType.join()]);
      const size = world.photograph().byteLength;
      options.success({ type: 'image', tempFiles: [{ tempFilePath: 'wxfile://taken.png', size }] });
    },
    arrayBufferToBase64: (bytes) => Buffer.from(bytes).toString('base64'),
    getRealtimeLogManager: () => ({ error: (...told) => calls.push(['realtimeLog', ...told]) }),
    login: (options) => options.success?.({ code, errMsg: 'login:ok' }),
    getScreenBrightness: (options) => options?.success?.({ value: 0.5 }),
  };
  wx.request = request(wx, world);
  for (const name of EVENTS) {
    const heard = [];
    listeners.set(`on${name}`, heard);
    wx[`on${name}`] = (listener) => void heard.push(listener);
    wx[`off${name}`] = (listener) => void heard.splice(0, heard.length, ...heard.filter((one) => one !== listener));
  }
  for (const name of ACTS) {
    wx[name] = (options = {}) => {
      calls.push([name, options.url ?? options.title ?? options.tmplIds ?? options.data]);
      options.success?.({ errMsg: `${name}:ok` });
      options.complete?.({ errMsg: `${name}:ok` });
    };
  }
  Object.assign(wx, permitted(world));
  for (const name of TAB_ACTS) {
    wx[name] = (options = {}) => {
      calls.push([name, options.text]);
      const isTabPage = globalThis.getCurrentPages().at(-1)?.route.startsWith('pages/');
      const answer = { errMsg: isTabPage ? `${name}:ok` : `${name}:fail not TabBar page` };
      options[isTabPage ? 'success' : 'fail']?.(answer);
      options.complete?.(answer);
    };
  }
  return wx;
}
