import { fireEvent, screen } from '@testing-library/react';
import { setElderMode } from '@/platform';
import { photographIs } from '../../../../test/camera';
import { LATER } from '../../../../test/family';
import { answer, refusal, showPage } from '../../../../test/page';
import HelpingPage from '.';

describe('helping family', () => {
  const CLAIM = 'POST /help-codes/claims';
  const type = (code: string) => {
    fireEvent.change(screen.getByLabelText('求助码'), { target: { value: code } });
    fireEvent.click(screen.getByRole('button', { name: '下一步' }));
  };

  it('says at the code that it is wrong', async () => {
    answer({ [CLAIM]: refusal(422, 'HELP_CODE_REFUSED', '求助码不正确或已失效，请核对后重新输入') });
    showPage(<HelpingPage />);
    type('1234 5678');
    expect(await screen.findByText('求助码不正确或已失效，请核对后重新输入')).toBeVisible();
    expect(screen.getByLabelText('求助码')).toHaveValue('12345678');
  });

  it('sends nothing before the code is whole', () => {
    const calls = answer({});
    showPage(<HelpingPage />);
    type('1234567');
    expect(calls).toEqual([]);
  });

  it('asks who the other is where that is not known, and sends the same wish again', async () => {
    const calls = answer({
      [CLAIM]: ({ body }) =>
        (body as { name?: string }).name
          ? { id: 'c1', state: 'waiting', expiresAt: LATER, personId: null }
          : { id: null, state: 'details-needed', expiresAt: LATER, personId: null },
      'GET /help-codes/claims/c1': { id: 'c1', state: 'waiting', expiresAt: LATER, personId: null },
    });
    showPage(<HelpingPage />);
    type('12345678');
    expect(await screen.findByText('对方还没有设置过')).toBeVisible();
    fireEvent.click(screen.getByRole('button', { name: '提交，请对方确认' }));
    expect(screen.getByText('请填写证件号码')).toBeVisible();
    fireEvent.change(screen.getByLabelText('姓名'), { target: { value: '王小明' } });
    fireEvent.change(screen.getByLabelText('证件号码'), { target: { value: '11010119900307897X' } });
    fireEvent.click(screen.getByRole('button', { name: '提交，请对方确认' }));
    expect(await screen.findByText('等待对方确认')).toBeVisible();
    expect(calls.filter(({ route }) => route === CLAIM).map(({ body }) => body)).toEqual([
      { code: '12345678', relation: 'parent', scope: 'reports' },
      {
        code: '12345678',
        relation: 'parent',
        scope: 'reports',
        name: '王小明',
        document: { type: 'resident-id', number: '11010119900307897X' },
      },
    ]);
  });

  it('takes who the other is from a photograph of their card, and sends nothing by itself', async () => {
    photographIs(1);
    const calls = answer({
      [CLAIM]: { id: null, state: 'details-needed', expiresAt: LATER, personId: null },
      'GET /id-photos': { available: true },
      'POST /id-photos': {
        name: '王小明',
        documentNumber: '11010119900307897X',
        sex: 'male',
        birthDate: '1990-03-07',
        address: null,
        nation: null,
      },
    });
    showPage(<HelpingPage />);
    type('12345678');
    fireEvent.click(await screen.findByText('拍身份证填写'));
    expect(await screen.findByText('请核对')).toBeVisible();
    expect(screen.getByLabelText('姓名')).toHaveValue('王小明');
    expect(screen.getByLabelText('证件号码')).toHaveValue('11010119900307897X');
    expect(calls.filter(({ route }) => route === CLAIM)).toHaveLength(1);
  });

  it.each([
    ['approved', '对方已同意'],
    ['refused', '对方没有同意'],
    ['expired', '已过期'],
  ])('says that it was %s', async (state, words) => {
    answer({
      [CLAIM]: { id: 'c1', state: 'waiting', expiresAt: LATER, personId: null },
      'GET /help-codes/claims/c1': { id: 'c1', state, expiresAt: LATER, personId: null },
    });
    showPage(<HelpingPage />);
    type('12345678');
    expect(await screen.findByText(words)).toBeVisible();
  });
});

describe('helping family, in elder mode', () => {
  const tap = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
  beforeEach(() => setElderMode(true));
  afterEach(() => setElderMode(false));

  it('asks for the code first, and leads back to it when it is wrong', async () => {
    answer({ 'POST /help-codes/claims': refusal(422, 'HELP_CODE_REFUSED', '求助码不正确或已失效，请核对后重新输入') });
    showPage(<HelpingPage />);
    fireEvent.change(screen.getByLabelText('求助码'), { target: { value: '12345678' } });
    tap('下一步：选择对方是您的谁');
    tap('下一步：选择想替对方办什么');
    tap('下一步：核对信息');
    tap('提交，请对方确认');
    expect(await screen.findByText('求助码不正确或已失效，请核对后重新输入')).toBeVisible();
    expect(screen.getByLabelText('求助码')).toHaveValue('12345678');
  });
});
