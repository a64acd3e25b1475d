import { fireEvent, render, screen } from '@testing-library/react';
import { act } from 'react';
import { AGREE_BUTTON, takePrivacyQuestions } from '@/platform';
import { onNeedPrivacyAuthorization, openPrivacyContract } from '../../../test/wechat';
import { PrivacyQuestion } from '.';

type Asks = (resolve: (answer: object) => void, asked: { referrer: string }) => void;
let asks: Asks = () => undefined;

beforeAll(() => {
  onNeedPrivacyAuthorization.mockImplementation((listener: Asks) => {
    asks = listener;
  });
  takePrivacyQuestions();
});

/** WeChat holds back an interface until it is answered. */
function ask(referrer: string) {
  const resolve = jest.fn();
  act(() => asks(resolve, { referrer }));
  return resolve;
}

it('asks nothing before WeChat does', () => {
  render(<PrivacyQuestion />);
  expect(screen.queryByRole('dialog')).toBeNull();
});

it('says for what, tells WeChat that it is shown, and lets it go on after its own button', () => {
  render(<PrivacyQuestion />);
  const resolve = ask('getFuzzyLocation');
  expect(screen.getByRole('dialog')).toHaveTextContent('为了把离您近的医院排在前面');
  expect(resolve).toHaveBeenCalledWith({ event: 'exposureAuthorization' });
  const agree = screen.getByRole('button', { name: '同意' });
  expect(agree).toHaveAttribute('id', AGREE_BUTTON);
  fireEvent.click(agree);
  expect(resolve).toHaveBeenLastCalledWith({ event: 'agree', buttonId: AGREE_BUTTON });
  expect(screen.queryByRole('dialog')).toBeNull();
});

it('takes no for an answer, once, for all that wait', () => {
  render(<PrivacyQuestion />);
  const waiting = [ask('setClipboardData'), ask('somethingNew')];
  expect(screen.getByRole('dialog')).toHaveTextContent('需要使用微信的接口');
  fireEvent.click(screen.getByRole('button', { name: '不同意' }));
  for (const resolve of waiting) {
    expect(resolve).toHaveBeenLastCalledWith({ event: 'disagree' });
    expect(resolve).toHaveBeenCalledTimes(2);
  }
});

it('shows the guide before anything is decided', () => {
  render(<PrivacyQuestion />);
  const resolve = ask('button.getPhoneNumber');
  fireEvent.click(screen.getByRole('button', { name: '查看《微信用户隐私保护指引》' }));
  expect(openPrivacyContract).toHaveBeenCalled();
  expect(resolve).not.toHaveBeenCalledWith({ event: 'disagree' });
  fireEvent.click(screen.getByRole('button', { name: '不同意' }));
});
