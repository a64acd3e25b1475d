import { fireEvent, render, screen } from '@testing-library/react';
import {
  Button,
  Cell,
  ChoiceList,
  DateField,
  DescriptionList,
  Dialog,
  Empty,
  Field,
  Notice,
  PhoneNumberButton,
  Segments,
  TextInput,
  Toggle,
} from '.';

describe('a button', () => {
  it('does its thing', () => {
    const onClick = jest.fn();
    render(<Button onClick={onClick}>提交</Button>);
    fireEvent.click(screen.getByRole('button'));
    expect(onClick).toHaveBeenCalledTimes(1);
  });

  it.each([{ loading: true }, { disabled: true }])('takes no tap while %p', (state) => {
    const onClick = jest.fn();
    render(
      <Button onClick={onClick} {...state}>
        提交
      </Button>,
    );
    fireEvent.click(screen.getByText('提交'));
    expect(onClick).not.toHaveBeenCalled();
    expect(screen.getByRole('button')).toHaveAttribute('aria-disabled', 'true');
  });
});

describe('a choice', () => {
  const options = [
    { value: 'a', label: '甲' },
    { value: 'b', label: '乙', disabled: true },
    { value: 'c', label: '丙' },
  ] as const;

  it('says what is chosen and takes another', () => {
    const onChange = jest.fn();
    render(<ChoiceList label="选择" options={options} value="a" onChange={onChange} />);
    expect(screen.getByRole('radio', { name: '甲' })).toHaveAttribute('aria-checked', 'true');
    fireEvent.click(screen.getByRole('radio', { name: '丙' }));
    expect(onChange).toHaveBeenCalledWith('c');
  });

  it('does not take what cannot be chosen', () => {
    const onChange = jest.fn();
    render(<ChoiceList label="选择" options={options} value="a" onChange={onChange} />);
    fireEvent.click(screen.getByRole('radio', { name: '乙' }));
    expect(onChange).not.toHaveBeenCalled();
  });
});

it('segments say which one is shown', () => {
  const onChange = jest.fn();
  render(
    <Segments
      label="范围"
      options={[
        { value: 'upcoming', label: '待就诊' },
        { value: 'past', label: '历史' },
      ]}
      value="upcoming"
      onChange={onChange}
    />,
  );
  expect(screen.getByRole('tab', { name: '待就诊' })).toHaveAttribute('aria-selected', 'true');
  fireEvent.click(screen.getByRole('tab', { name: '历史' }));
  expect(onChange).toHaveBeenCalledWith('past');
});

it('a toggle turns to the other side', () => {
  const onChange = jest.fn();
  render(<Toggle label="长辈模式" checked={false} onChange={onChange} />);
  fireEvent.click(screen.getByRole('switch', { name: '长辈模式' }));
  expect(onChange).toHaveBeenCalledWith(true);
});

describe('a dialog', () => {
  const acts = { onConfirm: jest.fn(), onCancel: jest.fn() };

  it('is not there while closed', () => {
    render(<Dialog open={false} title="要取消吗？" confirmText="确认" {...acts} />);
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  });

  it('offers both ways', () => {
    render(<Dialog open title="要取消吗？" confirmText="确认" {...acts} />);
    expect(screen.getByRole('dialog', { name: '要取消吗？' })).toBeInTheDocument();
    fireEvent.click(screen.getByText('确认'));
    fireEvent.click(screen.getByText('取消'));
    expect(acts.onConfirm).toHaveBeenCalledTimes(1);
    expect(acts.onCancel).toHaveBeenCalledTimes(1);
  });
});

it('a field puts its problem in place of its hint', () => {
  const { rerender } = render(
    <Field label="姓名" hint="与证件一致">
      <TextInput label="姓名" value="" onChange={jest.fn()} />
    </Field>,
  );
  expect(screen.getByText('与证件一致')).toBeInTheDocument();
  rerender(
    <Field label="姓名" hint="与证件一致" problem="请填写姓名">
      <TextInput label="姓名" value="" onChange={jest.fn()} invalid />
    </Field>,
  );
  expect(screen.getByRole('alert')).toHaveTextContent('请填写姓名');
  expect(screen.queryByText('与证件一致')).not.toBeInTheDocument();
});

it('trouble is announced, news is not', () => {
  render(
    <>
      <Notice tone="danger" title="失败" />
      <Notice tone="success" title="成功" />
    </>,
  );
  expect(screen.getByRole('alert')).toHaveTextContent('失败');
  expect(screen.getByRole('status')).toHaveTextContent('成功');
});

it('a cell is a button only where it leads somewhere', () => {
  render(
    <>
      <Cell title="版本" value="1.0" />
      <Cell title="登录" onClick={jest.fn()} />
    </>,
  );
  expect(screen.getAllByRole('button')).toHaveLength(1);
});

it('a description list leaves out what is not known', () => {
  render(
    <DescriptionList
      items={[
        { term: '医生', value: '陈国华' },
        { term: '地点', value: null },
      ]}
    />,
  );
  expect(screen.getByText('陈国华')).toBeInTheDocument();
  expect(screen.queryByText('地点')).not.toBeInTheDocument();
});

it('a date says what is chosen, and that nothing is', () => {
  const onChange = jest.fn();
  const { rerender } = render(<DateField label="出生日期" value={null} onChange={onChange} />);
  expect(screen.getByRole('button', { name: '出生日期，请选择日期' })).toBeInTheDocument();
  fireEvent.change(screen.getByLabelText('滚轮'), { target: { value: '1990-03-07' } });
  expect(onChange).toHaveBeenCalledWith('1990-03-07');
  rerender(<DateField label="出生日期" value="1990-03-07" onChange={onChange} />);
  expect(screen.getByRole('button', { name: '出生日期，1990-03-07' })).toBeInTheDocument();
});

it('the phone-number button hands on the code that WeChat gives', () => {
  const onCode = jest.fn();
  render(
    <PhoneNumberButton onCode={onCode} onDeclined={jest.fn()}>
      确认是我
    </PhoneNumberButton>,
  );
  fireEvent.click(screen.getByRole('button', { name: '确认是我' }));
  expect(onCode).toHaveBeenCalledWith('phone-code');
});

it('an empty page offers its step, and another way where there is one', () => {
  const other = jest.fn();
  render(
    <Empty
      title="还没有就诊人"
      action={{ text: '添加', onClick: jest.fn() }}
      other={{ text: '请家人帮我', onClick: other }}
    />,
  );
  fireEvent.click(screen.getByRole('button', { name: '请家人帮我' }));
  expect(other).toHaveBeenCalledTimes(1);
});
