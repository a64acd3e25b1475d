import fc from 'fast-check';
import { maskDocumentNumber, maskIn, maskName, maskPhone } from './masking';

describe('maskName', () => {
  it.each([
    ['王小明', '王*明'],
    ['欧阳小明', '欧**明'],
    ['李明', '李*'],
    ['李', '*'],
    ['', '*'],
    ['阿依古丽·买买提', '阿依古丽·*'],
    ['𠀀𠀁𠀂', '𠀀*𠀂'],
    ['John Smith', 'J* S*'],
    ['Édith', 'É*'],
    ["Mary-Ann O'Neill", 'M* O*'],
    ['Li X', 'L* *'],
    ['X', '*'],
    ['𠮷野', '𠮷*'],
    ['𠮷·𠮷野', '𠮷·*'],
    ['王小红之子', '王***子'],
    ['王红之子2', '王***2'],
  ])('shows %j as %j', (name, masked) => {
    expect(maskName(name)).toBe(masked);
  });

  it('never shows the whole name, and never breaks a character in two', () => {
    const names = fc.string({ unit: fc.constantFrom(...'王明阿𠀀·ab '), minLength: 1 });
    fc.assert(
      fc.property(names, (name) => {
        expect(maskName(name)).toContain('*');
        expect(maskName(name)).not.toMatch(/\p{Surrogate}/u);
      }),
    );
  });
});

describe('maskDocumentNumber', () => {
  it.each([
    ['110199199001010017', '1101********0017'],
    ['11010519491231002X', '1101********002X'],
    ['123456789012', '1234********9012'],
    ['12345678901', '1********1'],
    ['123456', '1********6'],
    ['12345', '********'],
    ['', '********'],
    ['01-110199199001010017-20261101-1', '01-1********01-1'],
    ['E12345678', 'E********8'],
  ])('shows %j as %j', (number, masked) => {
    expect(maskDocumentNumber(number)).toBe(masked);
  });

  it('hides the birth date', () => {
    expect(maskDocumentNumber('110199199001010017')).not.toContain('19900101');
  });
});

describe('maskPhone', () => {
  it.each([
    ['13800000001', '138****0001'],
    ['+86 138-0000-0001', '138****0001'],
    ['8613800000001', '138****0001'],
    ['1234567', '****67'],
    ['12345', '****'],
    ['', '****'],
  ])('shows %j as %j', (phone, masked) => {
    expect(maskPhone(phone)).toBe(masked);
  });

  it('always hides at least four digits', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0123456789+- ') }), (phone) => {
        const shown = maskPhone(phone).replace(/\D/g, '').length;
        const digits = phone.replace(/\D/g, '').length;
        expect(shown === 0 || digits - shown >= 4).toBe(true);
      }),
    );
  });
});

describe('a text of somebody else’s', () => {
  it.each([
    ['患者王小明，王小明诉胸痛', { name: '王小明' }, '患者王*明，王*明诉胸痛'],
    ['王先生', { name: '王' }, '王先生'],
    ['No. 110199199001010017', { name: 'X', documentNumber: '110199199001010017' }, 'No. 1101********0017'],
    ['双肺清晰', { name: '王小明', documentNumber: '' }, '双肺清晰'],
    ['$& 王小明', { name: '王小明' }, '$& 王*明'],
    ['患者王 小　明', { name: '王小明' }, '患者王*明'],
    ['阿依古丽•买买提', { name: '阿依古丽·买买提' }, '阿依古丽·*'],
    ['JOHN  SMITH, Johnny Smithson', { name: 'John Smith' }, 'J* S*, Johnny Smithson'],
    ['证件 110199199001010017。', { name: '王小明' }, '证件 1101********0017。'],
    ['证件 11010519491231002x', { name: '王小明' }, '证件 1101********002x'],
    ['旧证 110199900101001', { name: '王小明' }, '旧证 1101********1001'],
    ['证件 110199 19900101 0017', { name: '王小明' }, '证件 1101********0017'],
    ['电话13800000001', { name: '王小明' }, '电话138****0001'],
    ['电话 138-0000-0001', { name: '王小明' }, '电话 138****0001'],
    ['电话 １３８００００００００１', { name: '王小明' }, '电话 138****0001'],
    ['电话 010-12345678', { name: '王小明' }, '电话 010****5678'],
    ['病历号：A1024，门诊号 778899', { name: '王小明' }, '病历号：****，门诊号 ****'],
    [
      '2026-11-20 10:24，血压 128/82，血小板 1250000',
      { name: '王小明' },
      '2026-11-20 10:24，血压 128/82，血小板 1250000',
    ],
  ])('%s names nobody', (text, named, masked) => expect(maskIn(text, named)).toBe(masked));

  it('never has a name or a number of somebody, whatever stands around it', () => {
    const around = fc.string({ unit: fc.constantFrom(...'患者，号:： \n-0123456789XxA王小') });
    const digits = (length: number) =>
      fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: length, maxLength: length });
    const secret = fc.oneof(
      fc.constantFrom('王小明', '11010519491231002X'),
      ...[digits(15), digits(18), digits(10).map((rest) => `1${rest}`)],
    );
    fc.assert(
      fc.property(around, secret, around, (before, one, after) => {
        expect(maskIn(before + one + after, { name: '王小明' })).not.toContain(one);
      }),
    );
  });
});
