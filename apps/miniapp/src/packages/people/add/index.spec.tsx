import { fireEvent, screen, waitFor } from '@testing-library/react';
import type { ConsentTextList } from '@kangqiao/contracts';
import { chooseDemoResident, setElderMode } from '@/platform';
import { photographIs } from '../../../../test/camera';
import { type Answer, answer, ledTo, refusal, showPage } from '../../../../test/page';
import { aPerson } from '../../../../test/people';
import AddPersonPage from '.';

const texts: ConsentTextList = {
  items: [
    { purpose: 'identity', version: 3, title: '使用身份信息', text: '用于挂号。', required: true },
    { purpose: 'reports', version: 2, title: '查询报告', text: '用于看报告。', required: false },
  ],
};
const WANG = '11010119900307897X';

const show = (
  answers: Readonly<Record<string, Answer>> = {},
  people: { items: object[]; mayAdd: number } = { items: [], mayAdd: 6 },
) => {
  const calls = answer({
    'GET /people': people,
    'GET /consent-texts': texts,
    'POST /people': aPerson({ id: 'p9', state: 'awaiting-proof' }),
    ...answers,
  });
  showPage(<AddPersonPage />);
  return { added: () => calls.filter(({ route }) => route === 'POST /people').map(({ body }) => body) };
};

const type = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } });
const tap = (text: string | RegExp) => fireEvent.click(screen.getByText(text));
const choose = (name: string) => fireEvent.click(screen.getByRole('radio', { name }));
const tick = (name: string) => fireEvent.click(screen.getByRole('checkbox', { name }));

const fillWho = async () => {
  await screen.findByText('下一步');
  type('姓名', '王小明');
  type('证件号码', WANG);
};

beforeEach(() => {
  setElderMode(false);
  chooseDemoResident(null);
});

it('asks who it is, then for each consent apart with nothing ticked, and goes on to the proof', async () => {
  const { added } = show();
  await fillWho();
  tap('下一步');
  expect(screen.getAllByRole('checkbox').map((box) => box.getAttribute('aria-checked'))).toEqual(['false', 'false']);
  expect(screen.getByText('用于挂号。')).toBeInTheDocument();
  tick('我已阅读并同意使用身份信息');
  tap('确认添加');
  await waitFor(() => expect(ledTo()).toBe('/packages/people/prove/index?personId=p9'));
  expect(added()).toEqual([
    {
      name: '王小明',
      document: { type: 'resident-id', number: WANG },
      relation: 'self',
      consents: [{ purpose: 'identity', version: 3 }],
    },
  ]);
});

it('sends nothing without the consent that is required', async () => {
  const { added } = show();
  await fillWho();
  tap('下一步');
  tick('我已阅读并同意查询报告');
  tap('确认添加');
  expect(screen.getByRole('alert')).toHaveTextContent('必需');
  expect(added()).toEqual([]);
});

it('says what is wrong with a number once its field is left, and not while it is typed', async () => {
  show();
  await screen.findByText('下一步');
  type('证件号码', '110101199003078971');
  expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  fireEvent.blur(screen.getByLabelText('证件号码'));
  expect(screen.getByRole('alert')).toBeInTheDocument();
});

it('asks for birth and sex where the number does not say them', async () => {
  const { added } = show();
  await screen.findByText('下一步');
  fireEvent.click(screen.getByRole('button', { name: '证件类型，居民身份证，更换' }));
  choose('护照');
  type('姓名', 'Mary Ann');
  type('证件号码', 'E12345678');
  tap('下一步');
  expect(screen.getByText('请选择出生日期')).toBeInTheDocument();
  expect(screen.getByText('请选择性别')).toBeInTheDocument();
  type('滚轮', '1990-01-01');
  choose('女');
  tap('下一步');
  tick('我已阅读并同意使用身份信息');
  tap('确认添加');
  await waitFor(() => expect(added()).toHaveLength(1));
  expect(added()[0]).toMatchObject({ birthDate: '1990-01-01', sex: 'female' });
});

it('asks how far family may go, and sends it', async () => {
  const { added } = show();
  await fillWho();
  choose('父母');
  tap('下一步');
  choose('仅挂号和健康卡');
  tick('我已阅读并同意使用身份信息');
  tap('确认添加');
  await waitFor(() => expect(added()).toHaveLength(1));
  expect(added()[0]).toMatchObject({ relation: 'parent', scope: 'booking' });
});

it('adds a newborn by its order of birth, as its guardian, without a scope to choose', async () => {
  const { added } = show();
  await screen.findByText('下一步');
  choose('子女');
  fireEvent.click(screen.getByRole('button', { name: '证件类型，居民身份证，更换' }));
  choose('新生儿（暂无证件）');
  expect(screen.getByText('用您本人的证件办理')).toBeInTheDocument();
  type('姓名', '王红之子');
  choose('第 2 个');
  const born = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);
  type('滚轮', born);
  choose('男');
  tap('下一步');
  expect(screen.getByText('由监护人添加')).toBeInTheDocument();
  expect(screen.queryByText('想替对方办什么')).not.toBeInTheDocument();
  tick('我已阅读并同意使用身份信息');
  tap('确认添加');
  await waitFor(() => expect(added()).toHaveLength(1));
  expect(added()[0]).toMatchObject({ document: { type: 'newborn', number: '2' }, birthDate: born, sex: 'male' });
  expect(added()[0]).not.toHaveProperty('scope');
});

it('leads back to the field that the server refused', async () => {
  show({ 'POST /people': refusal(422, 'GUARDIAN_REQUIRED', '未满 14 周岁的就诊人，请由监护人添加') });
  await fillWho();
  tap('下一步');
  tick('我已阅读并同意使用身份信息');
  tap('确认添加');
  expect(await screen.findByText('未满 14 周岁的就诊人，请由监护人添加')).toBeInTheDocument();
  expect(screen.getByRole('radiogroup', { name: '与您的关系' })).toBeInTheDocument();
});

it('says that somebody is there already, and leads to the list', async () => {
  show({ 'POST /people': refusal(409, 'PERSON_ALREADY_ADDED', '该就诊人已添加，无需重复添加') });
  await fillWho();
  tap('下一步');
  tick('我已阅读并同意使用身份信息');
  tap('确认添加');
  fireEvent.click(await screen.findByText('查看就诊人'));
  expect(ledTo()).toBe('/packages/people/list/index');
});

it('offers 本人 only once', async () => {
  show({}, { items: [aPerson()], mayAdd: 5 });
  await screen.findByText('下一步');
  expect(screen.queryByRole('radio', { name: '本人' })).not.toBeInTheDocument();
  expect(screen.getByRole('radio', { name: '父母' })).toHaveAttribute('aria-checked', 'true');
});

it('says so where nobody more may be added', async () => {
  show({}, { items: [aPerson()], mayAdd: 0 });
  expect(await screen.findByText('就诊人已达上限')).toBeInTheDocument();
});

describe('in elder mode', () => {
  beforeEach(() => setElderMode(true));
  afterEach(() => setElderMode(false));

  const comeToNumber = async () => {
    expect(await screen.findByText('第 1 步，共 7 步')).toBeInTheDocument();
    expect(screen.queryByLabelText('姓名')).not.toBeInTheDocument();
    tap('下一步：选择证件类型');
    tap('下一步：填写姓名');
    type('姓名', '王小明');
    tap('下一步：填写证件号码');
  };

  it('asks for one thing a screen, and sums up what will be sent', async () => {
    const { added } = show();
    await comeToNumber();
    type('证件号码', WANG);
    tap('下一步：选择是否同意使用身份信息');
    expect(screen.getAllByRole('checkbox')).toHaveLength(1);
    tick('我已阅读并同意使用身份信息');
    tap('下一步：选择是否同意查询报告');
    expect(screen.getByText('第 6 步，共 7 步')).toBeInTheDocument();
    tap('下一步：核对信息');
    for (const text of ['本人', '居民身份证', '王小明', WANG, '同意', '不同意'])
      expect(screen.getByText(text)).toBeInTheDocument();
    tap('确认添加');
    await waitFor(() => expect(added()).toHaveLength(1));
  });

  it('says what is wrong before it goes on, and keeps what was typed when going back', async () => {
    show();
    await comeToNumber();
    tap('下一步：选择是否同意使用身份信息');
    expect(screen.getByRole('alert')).toBeInTheDocument();
    tap('上一步');
    expect(screen.getByLabelText('姓名')).toHaveValue('王小明');
  });

  it('leads back to the screen of what the server refused', async () => {
    show({ 'POST /people': refusal(422, 'GUARDIAN_REQUIRED', '未满 14 周岁的就诊人，请由监护人添加') });
    await comeToNumber();
    type('证件号码', WANG);
    tap('下一步：选择是否同意使用身份信息');
    tick('我已阅读并同意使用身份信息');
    tap('下一步：选择是否同意查询报告');
    tap('下一步：核对信息');
    tap('确认添加');
    expect(await screen.findByText('未满 14 周岁的就诊人，请由监护人添加')).toBeInTheDocument();
    expect(screen.getByText('第 1 步，共 7 步')).toBeInTheDocument();
  });
});

it('keeps nothing of what was typed on the phone', async () => {
  const stored = () => JSON.stringify(jest.mocked(jest.requireMock('@tarojs/taro').default.setStorageSync).mock.calls);
  show();
  await fillWho();
  tap('下一步');
  expect(stored()).not.toContain(WANG);
  expect(stored()).not.toContain('王小明');
});

describe('with a photograph of the identity card', () => {
  const reading = {
    name: '王小明',
    documentNumber: WANG,
    sex: 'male',
    birthDate: '1990-03-07',
    address: null,
    nation: null,
  };
  const answers = { 'GET /id-photos': { available: true }, 'POST /id-photos': reading };
  const photograph = async () => fireEvent.click(await screen.findByText('拍身份证填写'));
  beforeEach(() => photographIs(1));

  it('fills in name and number, to be checked, and goes nowhere by itself', async () => {
    const { added } = show(answers);
    await photograph();
    expect(await screen.findByText('请核对')).toBeInTheDocument();
    expect(screen.getByLabelText('姓名')).toHaveValue('王小明');
    expect(screen.getByLabelText('证件号码')).toHaveValue(WANG);
    expect(screen.getByText('下一步')).toBeInTheDocument();
    expect(added()).toEqual([]);
    type('姓名', '王晓明');
    expect(screen.getByLabelText('姓名')).toHaveValue('王晓明');
  });

  it('is offered for identity cards alone', async () => {
    show(answers);
    expect(await screen.findByText('拍身份证填写')).toBeInTheDocument();
    fireEvent.click(screen.getByRole('button', { name: '证件类型，居民身份证，更换' }));
    choose('护照');
    expect(screen.queryByText('拍身份证填写')).not.toBeInTheDocument();
  });

  it('fills in the screen of the name and that of the number in elder mode', async () => {
    setElderMode(true);
    show(answers);
    await screen.findByText('第 1 步，共 7 步');
    tap(/^下一步：/);
    tap(/^下一步：/);
    await photograph();
    expect(await screen.findByText('请核对')).toBeInTheDocument();
    tap(/^下一步：/);
    expect(screen.getByLabelText('证件号码')).toHaveValue(WANG);
  });

  it('keeps nothing of it on the phone', async () => {
    const stored = () =>
      JSON.stringify(jest.mocked(jest.requireMock('@tarojs/taro').default.setStorageSync).mock.calls);
    show(answers);
    await photograph();
    await screen.findByText('请核对');
    expect(stored()).not.toContain(WANG);
    expect(stored()).not.toContain('王小明');
  });
});
