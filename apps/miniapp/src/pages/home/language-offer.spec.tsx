import { fireEvent, screen } from '@testing-library/react';
import { storage } from '@/platform/storage';
import { answer, phone, routesOf, showPage } from '../../../test/page';
import { LanguageOffer } from './language-offer';

const restart = jest.fn();
jest.mock('@/platform/restart', () => ({ restart: () => restart() }));

const weChatSpeaks = (language: string) =>
  phone.getAppBaseInfo.mockReturnValue({ language } as ReturnType<typeof phone.getAppBaseInfo>);

beforeEach(() => storage.remove('language.chosen'));

it('offers English once to whoever uses WeChat in English', () => {
  weChatSpeaks('en');
  const { unmount } = showPage(<LanguageOffer />);
  fireEvent.click(screen.getByRole('button', { name: 'No, thanks' }));
  expect(screen.queryByText('Would you like English?')).toBeNull();
  unmount();
  showPage(<LanguageOffer />);
  expect(screen.queryByText('Would you like English?')).toBeNull();
});

it('switches only when it is asked to', async () => {
  weChatSpeaks('en_US');
  const calls = answer({ 'GET /languages/en': { version: 'v1', count: 1, texts: { 取消: 'Cancel' } } });
  showPage(<LanguageOffer />);
  expect(calls).toEqual([]);
  fireEvent.click(screen.getByRole('button', { name: 'Use English' }));
  await screen.findByText('Would you like English?');
  expect(routesOf(calls)).toEqual(['GET /languages/en']);
  await new Promise((resolve) => setTimeout(resolve));
  expect(restart).toHaveBeenCalledTimes(1);
});

it.each(['zh_CN', 'ja', ''])('says nothing to whoever uses WeChat in "%s"', (language) => {
  weChatSpeaks(language);
  showPage(<LanguageOffer />);
  expect(screen.queryByText('Would you like English?')).toBeNull();
});
