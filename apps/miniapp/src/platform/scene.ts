/** What a page was opened with, as WeChat hands it over: encoded, and by a scanned code all of it in `scene`. */
export type RawParams = Readonly<Record<string, string | undefined>>;

const inScene = ({ scene }: RawParams, name: string): string | undefined =>
  decoded(scene)
    .split('&')
    .find((pair) => pair.startsWith(`${name}=`))
    ?.slice(name.length + 1);

const decoded = (value = ''): string => {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
};

/** One of them in plain text, what the address says before what the code says; empty where neither does. */
export const paramIn = (params: RawParams, name: string): string => decoded(params[name] ?? inScene(params, name));
