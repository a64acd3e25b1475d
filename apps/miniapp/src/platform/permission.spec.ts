import Taro from '@tarojs/taro';
import type { Permission } from './denial';
import { denialOf, settingsFor } from './permission';

const { getSetting, openSetting, openAppAuthorizeSetting } = Taro as unknown as Record<
  'getSetting' | 'openSetting' | 'openAppAuthorizeSetting',
  jest.Mock
>;

const PLACE = 'scope.userFuzzyLocation';
const CALENDAR = 'scope.addPhoneCalendar';

it.each<[text: string, Permission, kept: object, string]>([
  ['getFuzzyLocation:fail auth deny', 'place', { [PLACE]: false }, 'refused'],
  ['getFuzzyLocation:fail auth denied', 'place', {}, 'refused'],
  // Once refused it is not asked again, whatever WeChat then says of the call.
  ['getFuzzyLocation:fail', 'place', { [PLACE]: false }, 'refused'],
  ['getFuzzyLocation:fail auth deny', 'place', { [PLACE]: true }, 'withheld'],
  ['getFuzzyLocation:fail system permission denied', 'place', { [PLACE]: true }, 'withheld'],
  ['getFuzzyLocation:fail:ERROR_NOCELL&WIFI_LOCATIONSWITCHOFF', 'place', { [PLACE]: true }, 'failed'],
  ['getFuzzyLocation:fail timeout', 'place', {}, 'failed'],
  ['getFuzzyLocation:fail privacy permission is not authorized', 'place', {}, 'declined'],
  ['getFuzzyLocation:fail authorize no response', 'place', {}, 'declined'],
  ['addPhoneCalendar:fail auth deny', 'calendar', { [CALENDAR]: false, [PLACE]: true }, 'refused'],
  ['addPhoneCalendar:fail cancel', 'calendar', {}, 'declined'],
  ['addPhoneCalendar:fail', 'calendar', { [CALENDAR]: true, [PLACE]: false }, 'failed'],
  ['chooseMedia:fail auth deny', 'camera', {}, 'withheld'],
])('reads %s of the %s with %j kept', async (errMsg, permission, authSetting, denial) => {
  getSetting.mockResolvedValueOnce({ authSetting });
  await expect(denialOf({ errMsg }, permission)).resolves.toBe(denial);
  getSetting.mockReset().mockResolvedValue({ authSetting: {} });
});

it('believes the call where WeChat does not tell what is kept', async () => {
  getSetting.mockRejectedValueOnce({ errMsg: 'getSetting:fail' });
  await expect(denialOf({ errMsg: 'getFuzzyLocation:fail auth deny' }, 'place')).resolves.toBe('refused');
  getSetting.mockRejectedValueOnce({ errMsg: 'getSetting:fail' });
  await expect(denialOf(null, 'place')).resolves.toBe('failed');
});

it('opens what can end a refusal, and tells whether it did', async () => {
  openSetting.mockResolvedValueOnce({ authSetting: { [PLACE]: true } });
  await expect(settingsFor('refused', 'place')?.()).resolves.toBe(true);
  openSetting.mockResolvedValueOnce({ authSetting: { [PLACE]: true } });
  await expect(settingsFor('refused', 'calendar')?.()).resolves.toBe(false);
  openSetting.mockRejectedValueOnce({ errMsg: 'openSetting:fail can only be invoked by user TAP gesture.' });
  await expect(settingsFor('refused', 'place')?.()).resolves.toBe(false);
});

it('opens the phone’s own settings where these are in the way, and does not guess what was done there', async () => {
  openAppAuthorizeSetting.mockImplementation(({ success }: { success: () => void }) => success());
  await expect(settingsFor('withheld', 'camera')?.()).resolves.toBe(false);
  expect(openAppAuthorizeSetting).toHaveBeenCalledTimes(1);
});
