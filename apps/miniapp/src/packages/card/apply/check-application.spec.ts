import { askedFor, beyondTheForm, checkApplication, phoneDigits, toApply } from './check-application';

const HANTAI = '陕西省 汉中市 汉台区';
const good = { phone: '13800138000', nation: '汉族', region: HANTAI, address: '健康路 1 号' };
const none = { phone: '', nation: '', region: '', address: '' };

describe('what keeps an application from being sent', () => {
  it('is nothing that the issuer does not ask for', () => expect(checkApplication(none, [])).toEqual({}));
  it('is everything that is missing', () =>
    expect(checkApplication({ ...none, address: ' ' }, ['phone', 'nation', 'address'])).toEqual({
      phone: '请填写 11 位手机号',
      nation: '请选择民族',
      region: '请选择所在地区',
      address: '请填写详细地址',
    }));
  it('is not a complete one', () => expect(checkApplication(good, ['phone', 'nation', 'address'])).toEqual({}));

  it.each([
    ['1380013800', true],
    ['13800138000', false],
    ['138001380001', true],
    ['12800138000', true],
  ])('for the phone %s: %s', (phone, wrong) =>
    expect('phone' in checkApplication({ ...good, phone }, ['phone'])).toBe(wrong),
  );
  it.each([
    [91, false],
    [92, true],
  ])('for an address of nine letters and %d below them: %s', (length, wrong) =>
    expect('address' in checkApplication({ ...good, address: '路'.repeat(length) }, ['address'])).toBe(wrong),
  );
  it('is a nation that is in no list', () =>
    expect(checkApplication({ ...good, nation: '汉' }, ['nation'])).toEqual({ nation: '请选择民族' }));
});

it('sends what the issuer asks for, and nothing else', () =>
  expect(toApply({ ...good, address: ' 路 ' }, ['address'])).toEqual({ address: '陕西省汉中市汉台区路' }));

it.each([
  ['138 0013-8000', '13800138000'],
  ['+86 138 0013 8000', '13800138000'],
  ['138001380009', '13800138000'],
  ['8613', '8613'],
])('takes the phone %s for %s', (typed, digits) => expect(phoneDigits(typed)).toBe(digits));

describe('an answer that something is missing', () => {
  const missing = [
    { field: 'nation', message: '请选择民族' },
    { field: 'wechatCode', message: '请在微信小程序内申领' },
  ];
  it('adds fields to the form', () => expect(askedFor(['phone'], missing)).toEqual(['phone', 'nation']));
  it('is told where no field can mend it', () => expect(beyondTheForm(missing)).toEqual(['请在微信小程序内申领']));
});
