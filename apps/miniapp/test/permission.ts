import Taro from '@tarojs/taro';

const phone = Taro as unknown as Record<
  'getFuzzyLocation' | 'addPhoneCalendar' | 'getSetting' | 'openSetting',
  jest.Mock
>;

/** The person's answers as WeChat keeps them; its settings page allows what was refused. */
const settingsAre = (scope: string, refused: boolean): { isRefused: () => boolean } => {
  let allowed = !refused;
  const told = async () => ({ authSetting: { [scope]: allowed } });
  phone.getSetting.mockImplementation(told);
  phone.openSetting.mockImplementation(() => {
    allowed = true;
    return told();
  });
  return { isRefused: () => !allowed };
};

/** Where the phone is, or null without reception; whether the person refused to tell. */
export const locationIs = (given: {
  refused: boolean;
  place: { latitude: number; longitude: number } | null;
}): void => {
  const { isRefused } = settingsAre('scope.userFuzzyLocation', given.refused);
  phone.getFuzzyLocation.mockImplementation(async () => {
    if (isRefused()) throw { errMsg: 'getFuzzyLocation:fail auth deny' };
    if (!given.place) throw { errMsg: 'getFuzzyLocation:fail:ERROR_NOCELL&WIFI_LOCATIONSWITCHOFF' };
    return given.place;
  });
};

/** Whether the person refused to have this app write into the phone's calendar. */
export const calendarIs = (given: { refused: boolean }): void => {
  const { isRefused } = settingsAre('scope.addPhoneCalendar', given.refused);
  phone.addPhoneCalendar.mockImplementation(({ success, fail }: Record<'success' | 'fail', (told: object) => void>) => {
    if (isRefused()) return fail({ errMsg: 'addPhoneCalendar:fail auth deny' });
    success({ errMsg: 'addPhoneCalendar:ok' });
  });
};
