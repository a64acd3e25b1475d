import { fireEvent, screen } from '@testing-library/react';
import { keptLanguage } from '@/language';
import { answer, refusal, showPage } from '../../../../test/page';
import LanguagePage from '.';

const restart = jest.fn();
jest.mock('@/platform/restart', () => ({ restart: () => restart() }));

const english = () => screen.getByRole('radio', { name: 'English' });

beforeEach(() => restart.mockClear());

it('shows the language that is spoken, and begins anew in the one that is chosen', async () => {
  answer({ 'GET /languages/en': { version: 'v1', count: 1, texts: { 取消: 'Cancel' } } });
  showPage(<LanguagePage />);
  expect(screen.getByRole('radio', { name: '简体中文' })).toBeChecked();
  fireEvent.click(screen.getByRole('radio', { name: '简体中文' }));
  fireEvent.click(english());
  await screen.findByRole('radio', { name: 'English', checked: true });
  expect([keptLanguage.chosen(), keptLanguage.english()?.version]).toEqual(['en', 'v1']);
});

it('says in both languages that English cannot be had now, and lets one try again', async () => {
  answer({ 'GET /languages/en': refusal(503, 'SERVICE_BUSY', '当前使用人数较多，请稍后再试') });
  showPage(<LanguagePage />);
  fireEvent.click(english());
  expect(await screen.findByText('English is not available now')).toBeVisible();
  expect(screen.getByText(/check your network.*当前使用人数较多/)).toBeVisible();
  expect(english()).toBeEnabled();
  expect(restart).not.toHaveBeenCalled();
});
