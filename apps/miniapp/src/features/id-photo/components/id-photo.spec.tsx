import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import type { IdCardReading } from '@kangqiao/contracts';
import { photographFails, photographIs } from '../../../../test/camera';
import { type Answer, answer, refusal, showPage } from '../../../../test/page';
import { networkIs } from '../../../../test/providers';
import { IdPhoto } from './id-photo';
import { ReadCard } from './read-card';

const READING: IdCardReading = {
  name: '王小明',
  documentNumber: '11010119900307897X',
  sex: 'male',
  birthDate: '1990-03-07',
  address: '北京市东城区健康路1号',
  region: { names: ['北京市', '北京市', '东城区'], street: '健康路1号' },
  nation: '汉族',
};

const show = (answers: Readonly<Record<string, Answer>> = {}, fits?: (reading: IdCardReading) => boolean) => {
  const onRead = jest.fn();
  const calls = answer({ 'GET /id-photos': { available: true }, 'POST /id-photos': READING, ...answers });
  showPage(<IdPhoto onRead={onRead} fits={fits} />);
  return { onRead, sent: () => calls.filter(({ route }) => route === 'POST /id-photos') };
};
const tap = async () => fireEvent.click(await screen.findByText('拍身份证填写'));

beforeEach(() => photographIs(1));

it.each([
  ['says no', { available: false }],
  ['does not answer', refusal(503, 'SERVICE_BUSY', '忙')],
])('shows nothing where the region %s', async (_, offer) => {
  const { sent } = show({ 'GET /id-photos': offer });
  await new Promise((resolve) => setTimeout(resolve));
  expect(screen.queryByRole('button')).not.toBeInTheDocument();
  expect(screen.queryByText(/照片/)).not.toBeInTheDocument();
  expect(sent()).toEqual([]);
});

it('says what becomes of the picture before it is taken', async () => {
  show();
  expect(await screen.findByText('请拍有头像的一面。照片只发给微信识别，读完不保存。')).toBeInTheDocument();
});

it('hands on what was read once, and shows it to be checked', async () => {
  const { onRead, sent } = show();
  await tap();
  fireEvent.click(screen.getByText('拍身份证填写'));
  expect(await screen.findByText('请核对')).toBeInTheDocument();
  expect(screen.getByText('110101 19900307 897X')).toBeInTheDocument();
  expect(screen.getByText('王小明')).toBeInTheDocument();
  expect(onRead).toHaveBeenCalledTimes(1);
  expect(onRead).toHaveBeenCalledWith(READING);
  expect(sent().map(({ body }) => body)).toEqual([{ picture: Buffer.from('wxfile://taken.jpg').toString('base64') }]);
});

it('says beside the button why not, and takes another picture', async () => {
  const refused = refusal(422, 'ID_PHOTO_WITHOUT_CARD', '照片里没有找到身份证，请把身份证正面放进框里再拍一次');
  let tries = 0;
  const { onRead } = show({ 'POST /id-photos': () => (++tries === 1 ? refused : READING) });
  await tap();
  expect(await screen.findByText(/请把身份证正面放进框里/)).toBeInTheDocument();
  expect(onRead).not.toHaveBeenCalled();
  await tap();
  expect(await screen.findByText('请核对')).toBeInTheDocument();
  expect(screen.queryByText(/请把身份证正面放进框里/)).not.toBeInTheDocument();
});

it('tells a lost answer as what it is: nothing was done', async () => {
  show({ 'POST /id-photos': refusal(0, '', '') });
  await tap();
  expect(await screen.findByText('网络响应超时，请稍后重试')).toBeInTheDocument();
});

it('asks for nothing more of whoever closes the camera', async () => {
  photographFails('chooseMedia:fail cancel');
  const { sent } = show();
  await tap();
  await waitFor(() => expect(screen.getByText('拍身份证填写')).toBeInTheDocument());
  expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  expect(sent()).toEqual([]);
});

it('says what to do where the camera is kept from it', async () => {
  photographFails('chooseMedia:fail auth deny');
  show();
  await tap();
  expect(await screen.findByRole('alert')).toHaveTextContent('请在手机设置里允许');
  expect(screen.getByRole('button', { name: '打开设置' })).toBeInTheDocument();
});

it('hands on nothing of a card that does not fit', async () => {
  const { onRead } = show({}, () => false);
  await tap();
  expect(await screen.findByText('不是同一个人')).toBeInTheDocument();
  expect(screen.queryByText('王小明')).not.toBeInTheDocument();
  expect(onRead).not.toHaveBeenCalled();
});

it('takes no tap without a network, and says why', async () => {
  const { sent } = show();
  await screen.findByText('拍身份证填写');
  networkIs('none');
  try {
    expect(screen.getByText('网络未连接，连接后才能办理')).toBeInTheDocument();
    expect(screen.getByRole('button', { name: '拍身份证填写' })).toHaveAttribute('aria-disabled', 'true');
    await tap();
    expect(sent()).toEqual([]);
  } finally {
    networkIs('wifi');
  }
});

describe('what was read', () => {
  it('names the address and the nation where a form asks for them', () => {
    render(<ReadCard reading={READING} fits withAddress />);
    expect(screen.getByText('北京市东城区健康路1号')).toBeInTheDocument();
    expect(screen.getByText('北京市东城区')).toBeInTheDocument();
    expect(screen.getByText('汉族')).toBeInTheDocument();
  });

  it('says so where they were not made out', () => {
    render(<ReadCard reading={{ ...READING, address: null, nation: null }} fits withAddress />);
    expect(screen.getAllByText('没有认出，请手动填写')).toHaveLength(2);
  });

  it('says so where the address names no region', () => {
    render(<ReadCard reading={{ ...READING, region: null }} fits withAddress />);
    expect(screen.getByText('没有认出，请手动选择')).toBeInTheDocument();
  });

  it('leaves them out elsewhere', () => {
    render(<ReadCard reading={READING} fits withAddress={false} />);
    expect(screen.queryByText('北京市东城区健康路1号')).not.toBeInTheDocument();
  });
});
