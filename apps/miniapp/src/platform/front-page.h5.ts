import Taro, { eventCenter } from '@tarojs/taro';
import { t } from '@/language';
import { onPageLost } from './arrivals.h5';
import { restart } from './restart';
import { toast } from './toast';

const COVERED = 'taro_page_shade';
/** Longer than one page takes to slide over another. */
const SLID_MS = 400;

const frontPage = (): HTMLElement | null => document.getElementById(Taro.getCurrentPages().at(-1)?.path ?? '');

/**
 * Taro covers a page once the next one has slid over it, even where the reader has gone back meanwhile, and what they see
 * again would stay blank. So a page in front is uncovered at once.
 */
const watch = (): void => {
  const page = frontPage();
  if (!page) return;
  const observer = new MutationObserver(() => {
    if (page === frontPage() && page.classList.contains(COVERED)) page.classList.remove(COVERED);
  });
  observer.observe(page, { attributes: true, attributeFilter: ['class'] });
  setTimeout(() => observer.disconnect(), SLID_MS);
};

/** Where no page stands at all, somebody has to be able to try again. */
const tellOfLostPage = (): void => {
  const words = t`网络连接不上，请检查网络后重试`;
  if (Taro.getCurrentPages().length > 0) return toast(words);
  void Taro.showModal({ title: t`暂时打不开`, content: words, showCancel: false, confirmText: t`重试` }).then(restart);
};

export const keepFrontPageSeen = (): void => {
  eventCenter.on('__afterTaroRouterChange', watch);
  onPageLost(tellOfLostPage);
};
