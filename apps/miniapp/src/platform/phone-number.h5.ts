import { demoResident } from './demo';

/** The web page stands in for a phone: the sandbox's WeChat knows the number of whoever was chosen at sign-in. */
export const phoneNumberTap = (onCode: (code: string) => void, onDeclined: () => void) => ({
  onClick: () => {
    const resident = demoResident();
    if (resident) onCode(`phone-${resident.signInCode}`);
    else onDeclined();
  },
});
