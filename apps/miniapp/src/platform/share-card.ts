import { hooks } from '@tarojs/shared';
import { t } from '@/language';
import { paramIn, type RawParams } from './scene';

const HOME = 'pages/home/index';
const PICTURE = process.env.TARO_APP_SHARE_PICTURE || '/assets/share.png';

/** The pages that show nothing of anybody, with what they are opened with: of these alone the address may be passed on. */
const PUBLIC: Readonly<Record<string, readonly string[]>> = {
  'packages/booking/hospitals/index': [],
  'packages/booking/departments/index': ['hospitalId'],
  'packages/booking/doctors/index': ['hospitalId', 'departmentId'],
  'packages/booking/schedule/index': ['hospitalId', 'departmentId', 'doctorId'],
  'packages/reports/explanations/index': ['explanationId'],
  'packages/card/about/index': [],
  'packages/privacy/notice/index': [],
};

/** What whoever receives it sees and opens. */
export interface ShareCard {
  title: string;
  path: string;
  imageUrl: string;
}

/**
 * The card by which a page is passed on to somebody in WeChat. All but the public pages pass on the home page. The picture is
 * always ours: WeChat would take one of the page, with all that stands on it.
 * @param params as WeChat hands them to the page
 */
export const shareCard = (route: string, params: RawParams): ShareCard => {
  const names = PUBLIC[route.replace(/^\//, '')];
  const pairs = (names ?? []).flatMap((name) => {
    const value = paramIn(params, name);
    return value === '' ? [] : [`${name}=${encodeURIComponent(value)}`];
  });
  return {
    title: t`康桥健康：一张健康卡，通行每一家医院`,
    path: names ? `/${[route.replace(/^\//, ''), pairs.join('&')].filter(Boolean).join('?')}` : `/${HOME}`,
    imageUrl: PICTURE,
  };
};

interface WeChatPage {
  route?: string;
  options?: Record<string, string | undefined>;
  onShareAppMessage?: (this: WeChatPage) => ShareCard;
}

/** Gives every page WeChat's menu to pass it on. */
export const sharePages = (): void => {
  hooks.tap('modifyPageObject', (page: WeChatPage) => {
    page.onShareAppMessage = function share() {
      return shareCard(this.route ?? HOME, this.options ?? {});
    };
  });
};
