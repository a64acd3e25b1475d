import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import type { CardHolderField, Person } from '@kangqiao/contracts';
import { ApiError, session, setElderMode } from '@/platform';
import { photographIs } from '../../../../test/camera';
import { answer } from '../../../../test/page';
import { aPerson } from '../../../../test/people';
import { renderPage } from '../../../../test/providers';
import { ApplyForm } from './apply-form';

const READING = {
  name: '王小明',
  documentNumber: '110199199001010017',
  sex: 'male',
  birthDate: '1990-01-01',
  address: '康桥市临溪区健康路1号',
  region: null,
  nation: '汉族',
};

const show = (
  requires: readonly CardHolderField[] = ['phone', 'address'],
  refusal: unknown = null,
  holder: Person = aPerson(),
) => {
  const onSend = jest.fn();
  renderPage(<ApplyForm holder={holder} requires={requires} sending={false} refusal={refusal} onSend={onSend} />);
  return onSend;
};
const fill = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } });
const send = () => fireEvent.click(screen.getByText('提交申领'));

/** No draft of the test before. */
beforeEach(() => {
  session.end();
  answer({});
});

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
    expect(screen.getByText('请选择所在地区')).toBeInTheDocument();
    expect(screen.getByText('请填写详细地址')).toBeInTheDocument();
    expect(onSend).not.toHaveBeenCalled();
  });

  it('sends what was asked for', () => {
    const onSend = show();
    fill('手机号', '138 0013 8000');
    fill('滚轮', '陕西省 汉中市 汉台区');
    fill('详细地址', ' 健康路 1 号 ');
    send();
    expect(onSend).toHaveBeenCalledWith(
      { phone: '13800138000', address: '陕西省汉中市汉台区健康路 1 号' },
      expect.any(Function),
    );
  });

  it('finds again what was typed when the app is killed, until it was taken', () => {
    show();
    fill('手机号', '13800138000');
    fill('滚轮', '陕西省 汉中市 汉台区');
    fill('详细地址', '健康路 1 号');
    cleanup();
    const onSend = show();
    expect(screen.getByText('陕西省汉中市汉台区')).toBeInTheDocument();
    expect(screen.getByLabelText('详细地址')).toHaveValue('健康路 1 号');
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

  describe('with a photograph of the identity card', () => {
    const reads = (reading: object) =>
      answer({ 'GET /id-photos': { available: true }, 'POST /id-photos': { ...READING, ...reading } });
    const photograph = async () => fireEvent.click(await screen.findByText('拍身份证填写'));
    beforeEach(() => photographIs(1));

    it('fills in address and nation, and sends nothing by itself', async () => {
      reads({});
      const onSend = show(['nation', 'address']);
      await photograph();
      await waitFor(() => expect(screen.getByLabelText('详细地址')).toHaveValue('康桥市临溪区健康路1号'));
      expect(screen.getByRole('button', { name: '民族，汉族' })).toBeInTheDocument();
      expect(onSend).not.toHaveBeenCalled();
      const [, region] = screen.getAllByLabelText('滚轮');
      if (region) fireEvent.change(region, { target: { value: '安华省 康桥市 临溪区' } });
      send();
      expect(onSend).toHaveBeenCalledWith(
        { nation: '汉族', address: '安华省康桥市临溪区健康路1号' },
        expect.any(Function),
      );
    });

    it('fills in the region that the address begins with, and the street alone below it', async () => {
      const region = { names: ['陕西省', '汉中市', '汉台区'], street: '健康路1号' };
      reads({ address: '陕西省汉中市汉台区健康路1号', region });
      const onSend = show(['address']);
      await photograph();
      await waitFor(() => expect(screen.getByLabelText('详细地址')).toHaveValue('健康路1号'));
      expect(screen.getByRole('button', { name: '所在地区，陕西省汉中市汉台区' })).toBeInTheDocument();
      send();
      expect(onSend).toHaveBeenCalledWith({ address: '陕西省汉中市汉台区健康路1号' }, expect.any(Function));
    });

    it('leaves the region that was chosen where the address names none', async () => {
      reads({});
      show(['address']);
      fill('滚轮', '陕西省 汉中市 汉台区');
      await photograph();
      await waitFor(() => expect(screen.getByLabelText('详细地址')).toHaveValue('康桥市临溪区健康路1号'));
      expect(screen.getByText('陕西省汉中市汉台区')).toBeInTheDocument();
    });

    it('leaves what was typed where the card does not say it', async () => {
      reads({ address: null, nation: null });
      show(['nation', 'address']);
      fill('详细地址', '健康路 1 号');
      await photograph();
      expect(await screen.findByText('请核对')).toBeInTheDocument();
      expect(screen.getByLabelText('详细地址')).toHaveValue('健康路 1 号');
    });

    it('takes nothing from the card of somebody else', async () => {
      reads({ documentNumber: '110199195103150024' });
      show();
      await photograph();
      expect(await screen.findByText('不是同一个人')).toBeInTheDocument();
      expect(screen.getByLabelText('详细地址')).toHaveValue('');
    });

    it.each<[string, CardHolderField[], Person]>([
      ['no card says what is asked for', ['phone'], aPerson()],
      ['the holder has none', ['address'], aPerson({ documentType: 'passport' })],
    ])('is not offered where %s', async (_, requires, holder) => {
      reads({});
      show(requires, null, holder);
      await new Promise((resolve) => setTimeout(resolve));
      expect(screen.queryByText('拍身份证填写')).not.toBeInTheDocument();
    });
  });

  it('offers no reading of photographs where there is none', async () => {
    answer({ 'GET /id-photos': { available: false } });
    show();
    await new Promise((resolve) => setTimeout(resolve));
    expect(screen.queryByText('拍身份证填写')).not.toBeInTheDocument();
  });
});

it('asks one thing a screen in elder mode, says what is wrong before it goes on, and sums up', () => {
  setElderMode(true);
  const onSend = show();
  const tap = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
  fill('手机号', '1280013');
  tap('下一步：选择所在地区');
  expect(screen.getByText('请填写 11 位手机号')).toBeInTheDocument();
  fill('手机号', '13800138000');
  tap('下一步：选择所在地区');
  expect(screen.queryByLabelText('手机号')).not.toBeInTheDocument();
  tap('下一步：填写详细地址');
  expect(screen.getByText('请选择所在地区')).toBeInTheDocument();
  fill('滚轮', '陕西省 汉中市 汉台区');
  tap('下一步：填写详细地址');
  fill('详细地址', '健康路 1 号');
  tap('下一步：核对信息');
  for (const answer of ['13800138000', '陕西省汉中市汉台区', '健康路 1 号'])
    expect(screen.getByText(answer)).toBeInTheDocument();
  send();
  expect(onSend).toHaveBeenCalledTimes(1);
  setElderMode(false);
});
