import Taro, { useError, useUnhandledRejection } from '@tarojs/taro';
import { t } from '@/language';
import { reportFault } from './fault-log';
import { toast } from './toast';

const HOME = 'pages/home/index';

const nameOf = (told: unknown): string => /\b[A-Z]\w*(?:Error|Exception)\b/.exec(String(told))?.[0] ?? 'Error';

interface DrawnPage {
  route?: string;
  /** Under which Taro draws it. */
  $taroPath?: string;
}
const frontPage = (): DrawnPage => Taro.getCurrentPages().at(-1) ?? {};

/** Whether nothing at all of the front page could be drawn. */
const isBlank = ({ $taroPath = '' }: DrawnPage): boolean =>
  // eslint-disable-next-line no-restricted-globals -- Taro keeps its own there, in WeChat too
  document.getElementById($taroPath)?.childNodes.length === 0;

/** React takes a broken page away once it has told of it: only then can be seen whether anything stands. */
const leaveBlankPage = (): void => {
  const page = frontPage();
  if (page.route === undefined || page.route.endsWith(HOME) || !isBlank(page)) return;
  void Taro.reLaunch({ url: `/${HOME}` });
  toast(t`页面出错了，已为您打开首页`);
};

const DIGITS = 16;

/** A number for a fault of the phone's own, of the shape that servers give theirs. */
export const newTraceId = (): string =>
  Array.from({ length: DIGITS }, () => Math.floor(Math.random() * 16).toString(16)).join('');

/** Tells whoever runs the app of a fault. @param traceId what the resident was given to quote */
export const noteFault = (told: unknown, traceId?: string): void =>
  reportFault(nameOf(told), frontPage().route?.split('?')[0] ?? '', ...(traceId === undefined ? [] : [traceId]));

/**
 * What nobody caught. Whoever runs the app is told the kind of error and the page, nothing else: messages may hold what
 * belongs to a person. A page that broke as a whole leads home; any other stays as it is.
 */
export const useFaultWatch = (): void => {
  useError((told) => {
    noteFault(told);
    setTimeout(leaveBlankPage, 0);
  });
  useUnhandledRejection(({ reason }) => noteFault(reason));
};
