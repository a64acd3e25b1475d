import { fireEvent, screen } from '@testing-library/react';
import { renderPage } from '../../../../test/providers';
import { RegionField as OnTheWeb } from './region-field.h5';
import { RegionField as InWeChat } from './region-field';

it('takes what WeChat’s wheels say', () => {
  const onChange = jest.fn();
  renderPage(<InWeChat value="" onChange={onChange} invalid={false} />);
  expect(screen.getByRole('button', { name: '所在地区，请选择省、市、区县' })).toBeInTheDocument();
  fireEvent.change(screen.getByLabelText('滚轮'), { target: { value: '陕西省 汉中市 汉台区' } });
  expect(onChange).toHaveBeenCalledWith('陕西省 汉中市 汉台区');
});

it('opens its lists in the page where there are no wheels, and closes them once all is said', async () => {
  const onChange = jest.fn();
  renderPage(<OnTheWeb value="上海市 上海市 徐汇区" onChange={onChange} invalid={false} />);
  expect(screen.queryByRole('radiogroup')).not.toBeInTheDocument();
  fireEvent.click(screen.getByRole('button', { name: '所在地区，上海市徐汇区' }));
  for (const name of ['陕西省', '汉中市', '汉台区']) fireEvent.click(await screen.findByRole('radio', { name }));
  expect(onChange).toHaveBeenCalledWith('陕西省 汉中市 汉台区');
  expect(screen.queryByRole('radiogroup')).not.toBeInTheDocument();
});
