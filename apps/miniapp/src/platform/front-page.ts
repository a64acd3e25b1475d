/** WeChat shows its pages itself. */
export const keepFrontPageSeen = (): void => {};
