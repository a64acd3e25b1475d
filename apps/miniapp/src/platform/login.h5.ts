import { t } from '@/language';
import { ApiError } from './api-error';
import { type DemoResident, demoCode } from './demo';
import { readPreview, sandboxUrl } from './sandbox.h5';

/** The residents of the sandbox that the preview was started with. */
export const demoResidents = async (): Promise<readonly DemoResident[]> =>
  readPreview<DemoResident[]>(`${await sandboxUrl()}/_control/residents`);

/** The web page stands in for a phone: the code of whoever is chosen now, or was at sign-in, is the login code. */
export const loginCode = async (resident?: DemoResident): Promise<string> => {
  const code = resident?.signInCode ?? demoCode();
  if (code === null) throw new ApiError(401, 'SIGN_IN_REQUIRED', t`请先选择演示居民`);
  return code;
};
