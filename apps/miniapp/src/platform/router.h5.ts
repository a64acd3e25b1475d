/** Stands in the place of `@tarojs/router` in the web page (config/index.ts): the same, but for the order of arrivals. */
import { createRouter as createTarosRouter, type RouterConfig, setHistory } from 'taros-own-router/dist/index.js';
import { inOrder, type Steps } from './arrivals.h5';

export * from 'taros-own-router/dist/index.js';

const codeIn =
  ({ routes }: RouterConfig) =>
  async (pathname: string): Promise<void> => {
    const route = routes.find(({ path }) => `/${path}` === decodeURI(pathname));
    // What is no page is for the router to tell.
    await route?.load({}, {})[0];
  };

/** As Taro's entry calls it. */
export const createRouter = (history: Steps, app: unknown, config: RouterConfig, framework: unknown) => {
  const end = createTarosRouter(inOrder(history, codeIn(config)), app, config, framework);
  // Whoever navigates listens for the step alone, not for the page.
  setHistory(history, config.router?.basename ?? '');
  return end;
};
