/**
 * Stands in for Taro in unit tests: storage that remembers, network calls that a test answers through
 * `taro.request.mockImplementation`, and hooks that do nothing until a test says otherwise.
 */
const stored = new Map<string, unknown>();

const remembered = {
  getStorageSync: jest.fn((key: string) => stored.get(key) ?? ''),
  setStorageSync: jest.fn((key: string, value: unknown) => void stored.set(key, value)),
  removeStorageSync: jest.fn((key: string) => void stored.delete(key)),
  clearStorageSync: jest.fn(() => stored.clear()),
};

const answering = {
  getCurrentPages: jest.fn((): { route: string }[] => []),
  getNetworkType: jest.fn(async () => ({ networkType: 'wifi' })),
  getScreenBrightness: jest.fn(async () => ({ value: 0.4 })),
  setScreenBrightness: jest.fn(async () => undefined),
  setKeepScreenOn: jest.fn(async () => undefined),
  requirePrivacyAuthorize: jest.fn(({ success }: { success: () => void }) => success()),
  navigateTo: jest.fn(async () => undefined),
  redirectTo: jest.fn(async () => undefined),
  switchTab: jest.fn(async () => undefined),
  reLaunch: jest.fn(async () => undefined),
  navigateBack: jest.fn(async () => undefined),
  getSetting: jest.fn(async () => ({ authSetting: {} as Record<string, boolean> })),
  openSetting: jest.fn(async () => ({ authSetting: {} as Record<string, boolean> })),
  showToast: jest.fn(async () => undefined),
};

const others: Record<string, jest.Mock> = {};
const taro = new Proxy({ ...remembered, ...answering } as Record<string, jest.Mock>, {
  get: (known, name: string) => known[name] ?? (others[name] ??= jest.fn()),
});

export default taro;
export const useRouter = jest.fn(() => ({ params: {} as Record<string, string> }));
export const useDidShow = jest.fn();
export const useDidHide = jest.fn();
export const useError = jest.fn();
export const useUnhandledRejection = jest.fn();
