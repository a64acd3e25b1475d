/** `@tarojs/router`, in which the web page's own router stands; see config/index.ts. */
declare module 'taros-own-router/dist/index.js' {
  export interface RouterConfig {
    router?: { basename?: string };
    routes: readonly {
      /** Without a leading slash. */
      path: string;
      /** The page's code first. */
      load(context: object, params: object): readonly [Promise<unknown>, ...unknown[]];
    }[];
  }
  export function setHistory(history: object, basename: string): void;
  export function createRouter(history: object, app: unknown, config: RouterConfig, framework: unknown): () => void;
}
