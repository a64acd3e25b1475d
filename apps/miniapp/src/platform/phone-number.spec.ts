import { phoneNumberTap } from './phone-number';

const tap = (detail: { code?: string }) => {
  const onCode = jest.fn();
  const onDeclined = jest.fn();
  phoneNumberTap(onCode, onDeclined).onGetPhoneNumber({ detail });
  return { onCode, onDeclined };
};

it('hands on the code of the number', () => expect(tap({ code: 'one-time' }).onCode).toHaveBeenCalledWith('one-time'));

it('tells a refusal from a number', () => {
  const { onCode, onDeclined } = tap({});
  expect(onCode).not.toHaveBeenCalled();
  expect(onDeclined).toHaveBeenCalledTimes(1);
});
