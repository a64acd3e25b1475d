/// <reference types="@tarojs/taro" />

declare module '*.module.scss' {
  const classes: Readonly<Record<string, string>>;
  export default classes;
}

declare module '*.scss';

/** From package.json, put in at build time. */
declare const APP_VERSION: string;

/** WeChat's own, for plugins that app.json names. */
declare function requirePlugin(name: string): unknown;

declare namespace NodeJS {
  interface ProcessEnv {
    readonly TARO_ENV: 'weapp' | 'h5';
    /** Origin of the interface: empty on the web page, where it is the same server. */
    readonly TARO_APP_API: string;
    /** Address of the picture on cards that are passed on; empty for our own. */
    readonly TARO_APP_SHARE_PICTURE: string;
    /** Version of WeChat's plugin for speech; empty where there is none. */
    readonly TARO_APP_SPEECH: string;
  }
}

declare const process: { readonly env: NodeJS.ProcessEnv };
