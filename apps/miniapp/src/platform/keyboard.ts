/** WeChat's pages are reached and scrolled by the screen reader itself. */
export const reachByKeyboard = (): (() => void) => () => {};
