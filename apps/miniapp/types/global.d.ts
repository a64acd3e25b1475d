/// <reference types="@tarojs/taro" />

declare module '*.module.scss' {
  const classes: Readonly<Record<string, string>>;
  export default classes;
}

declare module '*.scss';

/** From package.json, put in at build time. */
declare const APP_VERSION: string;

declare namespace NodeJS {
  interface ProcessEnv {
    readonly TARO_ENV: 'weapp' | 'h5';
    /** Origin of the interface: empty on the web page, where it is the same server. */
    readonly TARO_APP_API: string;
  }
}

declare const process: { readonly env: NodeJS.ProcessEnv };
