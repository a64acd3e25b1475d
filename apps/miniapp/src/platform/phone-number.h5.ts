import { demoResident } from './demo';

/** The web page stands in for a phone: WeChat's demo counterpart knows a resident's phone by the sign-in code. */
export const phoneNumberTap = (onCode: (code: string) => void, onDeclined: () => void) => ({
  onClick: () => {
    const resident = demoResident();
    if (resident) onCode(resident.signInCode);
    else onDeclined();
  },
});
