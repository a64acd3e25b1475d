import Taro from '@tarojs/taro';

/** What the preview's own servers say. @throws Error where they do not answer with 200 */
export const readPreview = async <T>(url: string): Promise<T> => {
  const { statusCode, data } = await Taro.request<T>({ url, dataType: 'json', timeout: 10_000 });
  if (statusCode !== 200) throw new Error(`${url} answered ${statusCode}`);
  return data;
};

/** Where the sandbox listens that the preview was started with. */
export const sandboxUrl = async (): Promise<string> =>
  (await readPreview<{ sandboxUrl: string }>('/preview/config.json')).sandboxUrl;
