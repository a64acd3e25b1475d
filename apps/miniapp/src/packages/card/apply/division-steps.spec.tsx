import { fireEvent, render, screen } from '@testing-library/react';
import { act } from 'react';
import { setElderMode } from '@/platform';
import { DivisionSteps } from './division-steps';
import { loadDivisions } from './divisions';

const show = async () => {
  const onChosen = jest.fn();
  render(<DivisionSteps divisions={await loadDivisions()} onChosen={onChosen} />);
  return onChosen;
};
const choose = (name: string) => fireEvent.click(screen.getByRole('radio', { name }));

it('leads from province over city to county', async () => {
  const onChosen = await show();
  expect(screen.getByRole('radiogroup', { name: '选择省份' })).toBeInTheDocument();
  choose('陕西省');
  expect(screen.getByRole('radiogroup', { name: '选择城市' })).toBeInTheDocument();
  choose('汉中市');
  expect(onChosen).not.toHaveBeenCalled();
  choose('汉台区');
  expect(onChosen).toHaveBeenCalledWith(['陕西省', '汉中市', '汉台区']);
});

it('asks for no city where there is only one', async () => {
  const onChosen = await show();
  choose('北京市');
  expect(screen.getByRole('radiogroup', { name: '选择区县' })).toBeInTheDocument();
  choose('东城区');
  expect(onChosen).toHaveBeenCalledWith(['北京市', '北京市', '东城区']);
});

it('leads back to any level by the name that was chosen there', async () => {
  await show();
  choose('陕西省');
  choose('汉中市');
  fireEvent.click(screen.getByRole('button', { name: '汉中市，重新选择' }));
  expect(screen.getByRole('radio', { name: '西安市' })).toBeInTheDocument();
  fireEvent.click(screen.getByRole('button', { name: '陕西省，重新选择' }));
  expect(screen.getByRole('radio', { name: '四川省' })).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: /重新选择/ })).not.toBeInTheDocument();
});

it('has one line for each in elder mode', async () => {
  act(() => setElderMode(true));
  await show();
  choose('海南省');
  expect(screen.getByRole('radio', { name: '海口市' })).toBeInTheDocument();
  act(() => setElderMode(false));
});
