import { Fields } from './fields';
import { readCount, readMoney, writeMoney } from './money';
import { parseXml } from './xml';

const fields = (inner: string) => Fields.of(parseXml(`<RES>${inner}</RES>`, 'test')['RES'], 'RES');
const fault = (reason: string) => expect.objectContaining({ reason });

describe('the values of a reply', () => {
  it.each(['', '<A/>', '<A></A>', '<A>  </A>', '<A><![CDATA[]]></A>'])('takes %j for not given', (inner) => {
    expect(fields(inner).optional('A')).toBeNull();
    expect(() => fields(inner).text('A')).toThrow(fault('MISSING_FIELD'));
  });

  it('has a list of none, one or several', () => {
    expect(fields('').list('L')).toHaveLength(0);
    expect(fields('<L/>').list('L')).toHaveLength(0);
    expect(fields('<L><A>1</A></L>').list('L')).toHaveLength(1);
    expect(fields('<L><A>1</A></L><L><A>2</A></L>').list('L')).toHaveLength(2);
  });

  it('refuses a repeated value and a value with elements in it', () => {
    expect(() => fields('<A>1</A><A>2</A>').text('A')).toThrow(fault('MALFORMED'));
    expect(() => fields('<A><B>1</B></A>').text('A')).toThrow(fault('MALFORMED'));
    expect(() => fields('<L>words</L>').list('L')).toThrow(fault('MALFORMED'));
  });

  it('refuses a list in which an id stands twice', () => {
    expect(() => fields('<L><A>1</A></L><L><A>1</A></L>').listBy('L', 'A')).toThrow(fault('DUPLICATE_ID'));
  });

  it('refuses a value that is not in its table, and the names of every object', () => {
    const table = { '1': 'morning' };
    expect(fields('<A>1</A>').mapped('A', table)).toBe('morning');
    expect(() => fields('<A>2</A>').mapped('A', table)).toThrow(fault('UNKNOWN_VALUE'));
    expect(() => fields('<A>toString</A>').mapped('A', table)).toThrow(fault('UNKNOWN_VALUE'));
    expect(fields('').optional('toString')).toBeNull();
  });

  it.each(['-1', '1.5', '1e3', ' ', '1234567890', '一'])('refuses %j as a whole number', (value) => {
    expect(() => fields(`<A>${value}</A>`).wholeNumber('A')).toThrow();
  });

  it('reads days, clock times and instants of Asia/Shanghai', () => {
    const given = fields('<D>2026-11-22</D><T>09:30</T><I>2026-11-22 09:30:05</I>');
    expect(given.date('D')).toBe('2026-11-22');
    expect(given.time('T')).toBe('09:30');
    expect(given.instant('I')).toEqual(new Date('2026-11-22T01:30:05Z'));
  });

  it.each(['2026-02-30', '20261122', '2026-11-22 09:30:00', '22/11/2026'])('refuses %j as a day', (value) => {
    expect(() => fields(`<A>${value}</A>`).date('A')).toThrow(fault('MALFORMED'));
  });

  it.each(['2026-11-22', '2026-11-22T09:30:00', '2026-11-22 24:00:00', '2026-11-22 09:30:00 +8'])(
    'refuses %j as an instant',
    (value) => {
      expect(() => fields(`<A>${value}</A>`).instant('A')).toThrow(fault('MALFORMED'));
    },
  );

  it('names the place of a fault, never the value', () => {
    expect(() => fields('<L><SEX>王秀英</SEX></L>').list('L')[0]?.mapped('SEX', {})).toThrow(
      expect.objectContaining({ detail: 'RES.L.SEX' }),
    );
  });
});

describe('money and counts', () => {
  it('reads and writes fen', () => {
    expect(readMoney(fields('<F>2500</F>'), 'F', 'fen')).toBe(2500);
    expect(writeMoney(2500, 'fen')).toBe('2500');
  });

  it('reads and writes yuan', () => {
    expect(readMoney(fields('<F>25.5</F>'), 'F', 'yuan')).toBe(2550);
    expect(writeMoney(2550, 'yuan')).toBe('25.50');
    expect(writeMoney(5, 'yuan')).toBe('0.05');
  });

  it('refuses decimals where fen are agreed, and parts of a fen', () => {
    expect(() => readMoney(fields('<F>25.00</F>'), 'F', 'fen')).toThrow(fault('MALFORMED'));
    expect(() => readMoney(fields('<F>25.005</F>'), 'F', 'yuan')).toThrow(fault('MALFORMED'));
  });

  it('knows "unlimited" by its table', () => {
    expect(readCount(fields('<N>99</N>'), 'N', ['99'])).toBeNull();
    expect(readCount(fields('<N>99</N>'), 'N', ['-1'])).toBe(99);
    expect(readCount(fields('<N>-1</N>'), 'N', ['-1'])).toBeNull();
    expect(() => readCount(fields('<N>-1</N>'), 'N', ['99'])).toThrow(fault('MALFORMED'));
  });
});
