import { demoCode } from './demo';

/** The web page stands in for a phone: the sandbox's WeChat knows the number of whoever was chosen at sign-in. */
export const phoneNumberTap = (onCode: (code: string) => void, onDeclined: () => void) => ({
  onClick: () => {
    const code = demoCode();
    if (code === null) onDeclined();
    else onCode(`phone-${code}`);
  },
});
