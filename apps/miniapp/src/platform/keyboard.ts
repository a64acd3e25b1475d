/** WeChat's pages are scrolled by the screen reader itself. */
export const scrollByKeyboard = (): void => {};
