import '@tarojs/components';

declare module '@tarojs/components' {
  /** Passed on by config/plugin-aria.ts; Taro's own types leave them out. */
  interface StandardProps {
    ariaHidden?: boolean;
    ariaInvalid?: boolean;
  }
}
