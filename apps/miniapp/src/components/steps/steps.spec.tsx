import { useState } from 'react';
import { act, fireEvent, render, screen } from '@testing-library/react';
import { setElderMode } from '@/platform';
import { Button, Field, Section, TextInput } from '..';
import { type Question, Steps } from '.';

interface FormProps {
  refused?: boolean;
  apart?: boolean;
  onTry?: () => void;
  only?: number;
  from?: number;
}

/** A name and a phone number, of which the name has to be there. */
function Form({ refused, apart, onTry, only, from = 0 }: FormProps) {
  const [at, setAt] = useState(from);
  const [name, setName] = useState('');
  const [phone, setPhone] = useState('');
  const input = (label: string, value: string, onChange: (text: string) => void) => (
    <Field label={label}>
      <TextInput label={label} value={value} onChange={onChange} />
    </Field>
  );
  const questions: Question[] = [
    {
      task: '填写姓名',
      node: input('姓名', name, setName),
      done: name !== '',
      onTry,
      refused,
      answers: [{ term: '姓名', value: name }],
    },
    { task: '填写电话', node: input('电话', phone, setPhone), answers: [{ term: '电话', value: phone }] },
  ];
  return (
    <Steps
      questions={questions.slice(0, only)}
      at={at}
      onTurn={setAt}
      apart={apart}
      lead="请先征得对方同意"
      aside={<Button onClick={() => undefined}>删除联系人</Button>}
    >
      <Button onClick={() => undefined}>保存</Button>
    </Steps>
  );
}

const type = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } });
const tap = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const buttons = () => screen.getAllByRole('button').map(({ textContent }) => textContent);

beforeEach(() => setElderMode(false));
afterAll(() => act(() => setElderMode(false)));

describe('a form in usual mode', () => {
  it('asks for everything on one page, without a word of steps', () => {
    render(<Form />);
    expect(screen.getByLabelText('姓名')).toBeInTheDocument();
    expect(screen.getByLabelText('电话')).toBeInTheDocument();
    expect(screen.queryByText(/第 \d 步/)).not.toBeInTheDocument();
    expect(buttons()).toEqual(['保存', '删除联系人']);
  });

  it('may be parted, with plain buttons and no last look', () => {
    render(<Form apart />);
    type('姓名', '王秀英');
    tap('下一步');
    expect(screen.queryByText(/第 \d 步/)).not.toBeInTheDocument();
    expect(buttons()).toEqual(['保存', '上一步']);
  });
});

describe('a form in elder mode', () => {
  beforeEach(() => setElderMode(true));

  it('asks one thing a screen, names the next, and says at last all that will be sent', () => {
    render(<Form />);
    expect(screen.getByRole('status')).toHaveTextContent('第 1 步，共 3 步填写姓名');
    expect(screen.getByText('请先征得对方同意')).toBeInTheDocument();
    expect(screen.queryByLabelText('电话')).not.toBeInTheDocument();
    expect(buttons()).toEqual(['下一步：填写电话', '删除联系人']);
    type('姓名', '王秀英');
    tap('下一步：填写电话');
    expect(screen.getByRole('status')).toHaveTextContent('第 2 步，共 3 步填写电话');
    expect(screen.queryByText('请先征得对方同意')).not.toBeInTheDocument();
    type('电话', '13800000001');
    tap('下一步：核对信息');
    expect(screen.getByText('王秀英')).toBeInTheDocument();
    expect(screen.getByText('13800000001')).toBeInTheDocument();
    expect(buttons()).toEqual(['保存', '上一步']);
  });

  it('does not say the name of a field twice', () => {
    render(<Form />);
    expect(screen.getAllByText(/姓名/)).toHaveLength(1);
    act(() => setElderMode(false));
    expect(screen.getByText('姓名')).toBeVisible();
    expect(screen.getByText('电话')).toBeVisible();
  });

  it.each([
    ['选择想替对方办什么', '想替对方办什么'],
    ['核对联系电话', '联系电话'],
    ['enter the help code', 'Help code'],
  ])('says of “%s” only once that it is about “%s”', (task, title) => {
    const node = (
      <Section title={title} action={{ text: '更改', onClick: () => undefined }}>
        内容
      </Section>
    );
    render(
      <Steps
        questions={[
          { task, node },
          { task: '填写电话', node: '电话' },
        ]}
        at={0}
        onTurn={() => undefined}
      >
        保存
      </Steps>,
    );
    expect(screen.queryByText(title)).not.toBeInTheDocument();
    expect(screen.getByText('内容')).toBeVisible();
    expect(screen.getByRole('button', { name: '更改' })).toBeVisible();
  });

  it('names each part of a screen that its title does not name', () => {
    const node = ['出生日期', '性别'].map((label) => (
      <Field key={label} label={label}>
        内容
      </Field>
    ));
    render(
      <Steps questions={[{ task: '填写出生情况', node }]} at={0} onTurn={() => undefined}>
        保存
      </Steps>,
    );
    expect(screen.getByText('出生日期')).toBeVisible();
    expect(screen.getByText('性别')).toBeVisible();
  });

  it('goes one step back and keeps what was typed', () => {
    render(<Form />);
    type('姓名', '王秀英');
    tap('下一步：填写电话');
    type('电话', '138');
    tap('上一步');
    expect(screen.getByLabelText('姓名')).toHaveValue('王秀英');
    tap('下一步：填写电话');
    expect(screen.getByLabelText('电话')).toHaveValue('138');
  });

  it('does not go on without what is needed', () => {
    render(<Form />);
    expect(screen.getByRole('button', { name: '下一步：填写电话' })).toHaveAttribute('aria-disabled', 'true');
    expect(screen.getByText('请先完成上面这一步')).toBeVisible();
    tap('下一步：填写电话');
    expect(screen.getByLabelText('姓名')).toBeInTheDocument();
    type('姓名', '王秀英');
    expect(screen.queryByText('请先完成上面这一步')).not.toBeInTheDocument();
  });

  it('says what is missing where it can', () => {
    const onTry = jest.fn();
    render(<Form onTry={onTry} />);
    tap('下一步：填写电话');
    expect(onTry).toHaveBeenCalledTimes(1);
    expect(screen.getByLabelText('姓名')).toBeInTheDocument();
  });

  it('leads back to what the server refused, and lets it be mended', () => {
    const { rerender } = render(<Form />);
    type('姓名', '王秀英');
    tap('下一步：填写电话');
    tap('下一步：核对信息');
    rerender(<Form refused />);
    expect(screen.getByLabelText('姓名')).toHaveValue('王秀英');
    tap('下一步：填写电话');
    expect(screen.getByLabelText('电话')).toBeInTheDocument();
  });

  it('says nothing of steps where there is one thing to answer', () => {
    render(<Form only={1} />);
    expect(screen.queryByText(/第 \d 步/)).not.toBeInTheDocument();
    expect(buttons()).toEqual(['保存', '删除联系人']);
  });

  it('begins at what has no answer yet, and stays there while it is typed', () => {
    render(<Form from={2} />);
    expect(screen.getByLabelText('姓名')).toBeInTheDocument();
    type('姓名', '王');
    expect(screen.getByLabelText('姓名')).toHaveValue('王');
    expect(buttons()).toContain('下一步：填写电话');
  });
});
