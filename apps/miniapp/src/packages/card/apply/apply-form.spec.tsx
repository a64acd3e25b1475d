import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import type { CardHolderField } from '@kangqiao/contracts';
import { ApiError, session } from '@/platform';
import { ApplyForm } from './apply-form';

const show = (requires: readonly CardHolderField[] = ['phone', 'address'], refusal: unknown = null) => {
  const onSend = jest.fn();
  render(<ApplyForm requires={requires} sending={false} refusal={refusal} onSend={onSend} />);
  return onSend;
};
const fill = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } });
const send = () => fireEvent.click(screen.getByText('提交申领'));

/** No draft of the test before. */
beforeEach(() => session.end());

describe('the form of an application', () => {
  it('asks for what the issuer asks for, and nothing else', () => {
    show(['nation']);
    expect(screen.getByText('民族')).toBeInTheDocument();
    expect(screen.queryByText('手机号')).not.toBeInTheDocument();
  });

  it('says nothing while one types, and what is wrong once a field is left', () => {
    show();
    fill('手机号', '12800');
    expect(screen.queryByText('请填写 11 位手机号')).not.toBeInTheDocument();
    fireEvent.blur(screen.getByLabelText('手机号'));
    expect(screen.getByText('请填写 11 位手机号')).toBeInTheDocument();
    fill('手机号', '13800138000');
    expect(screen.queryByText('请填写 11 位手机号')).not.toBeInTheDocument();
  });

  it('says at the eleventh digit that a number is none', () => {
    show();
    fill('手机号', '12800138000');
    expect(screen.getByText('请填写 11 位手机号')).toBeInTheDocument();
  });

  it('says what is missing instead of sending', () => {
    const onSend = show();
    send();
    expect(screen.getByText('请填写住址')).toBeInTheDocument();
    expect(onSend).not.toHaveBeenCalled();
  });

  it('sends what was asked for', () => {
    const onSend = show();
    fill('手机号', '138 0013 8000');
    fill('现住址', ' 健康路 1 号 ');
    send();
    expect(onSend).toHaveBeenCalledWith({ phone: '13800138000', address: '健康路 1 号' }, expect.any(Function));
  });

  it('finds again what was typed when the app is killed, until it was taken', () => {
    show();
    fill('手机号', '13800138000');
    fill('现住址', '健康路 1 号');
    cleanup();
    const onSend = show();
    expect(screen.getByLabelText('现住址')).toHaveValue('健康路 1 号');
    send();
    const [, sent] = onSend.mock.calls[0] as [unknown, () => void];
    act(sent);
    cleanup();
    show();
    expect(screen.getByLabelText('手机号')).toHaveValue('');
  });

  it('shows a refusal at the field that it names', () => {
    show(
      undefined,
      new ApiError(422, 'CARD_DETAILS_MISSING', '', null, [{ field: 'address', message: '请填写到门牌' }]),
    );
    expect(screen.getByText('请填写到门牌')).toBeInTheDocument();
  });

  it('offers no reading of photographs where there is none', () => {
    show();
    expect(screen.queryByText('拍身份证填写住址')).not.toBeInTheDocument();
  });
});
