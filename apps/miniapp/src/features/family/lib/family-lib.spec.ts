import fc from 'fast-check';
import { inGroups, scannedCode, typedCode } from './help-code';
import { scopesWithin } from './scopes';
import { holderOf, linkAsked, relationSaid, sensitiveSaid } from './wording';

describe('a help code', () => {
  it('is read out in two groups', () => expect(inGroups('12345678')).toBe('1234 5678'));

  it('is typed with or without a gap, and never longer than eight digits', () => {
    expect(typedCode('1234 5678')).toBe('12345678');
    expect(typedCode('123456789')).toBe('12345678');
    fc.assert(fc.property(fc.string(), (text) => /^\d{0,8}$/.test(typedCode(text))));
  });

  it('is what was shown, typed as it is read', () =>
    fc.assert(
      fc.property(fc.stringMatching(/^\d{8}$/), (code) => {
        expect(typedCode(inGroups(code))).toBe(code);
        expect(scannedCode(code)).toBe(code);
      }),
    ));

  it('is scanned only where the code is a help code', () => {
    for (const other of ['1234567', '123456789', 'https://example.com/12345678', '']) {
      expect(scannedCode(other)).toBeNull();
    }
  });
});

it('lets an answer allow as much as was asked for, or less', () => {
  expect(scopesWithin('booking')).toEqual(['booking']);
  expect(scopesWithin('reports')).toEqual(['booking', 'reports']);
  expect(scopesWithin('everything')).toEqual(['booking', 'reports', 'everything']);
});

describe('the holder of a link', () => {
  const family = { mine: false, capacity: 'family', relation: 'parent', holderSex: 'female' } as const;

  it('is called by what they are to me', () => expect(holderOf(family, 'self')).toBe('您的女儿'));
  it('is called without a sex where none is known', () =>
    expect(holderOf({ ...family, holderSex: null }, 'self')).toBe('您的子女'));
  it('is called by what they are to my child', () =>
    expect(holderOf({ ...family, relation: 'relative' }, 'guardian')).toBe('孩子的亲属'));
  it('is the other guardian', () =>
    expect(holderOf({ ...family, capacity: 'guardian', relation: 'child' }, 'guardian')).toBe('孩子的监护人'));
  it('is I', () =>
    expect(holderOf({ ...family, mine: true, capacity: 'self', relation: 'self' }, 'self')).toBe('您自己，当前账号'));
  it('is I on another account', () =>
    expect(holderOf({ ...family, capacity: 'self', relation: 'self' }, 'self')).toBe('您本人的另一个微信账号'));
});

it.each([
  ['parent', '李*英是对方的父母'],
  ['self', '对方就是李*英'],
  ['other', '和李*英是其他关系'],
] as const)('says with its subject that the person is %s', (relation, said) =>
  expect(relationSaid({ personNameMasked: '李*英', aboutMe: false, relation })).toBe(said),
);

it.each([
  ['parent', '您是对方的父母'],
  ['self', '对方就是您'],
  ['other', '和您是其他关系'],
] as const)('says to the person that they are %s', (relation, said) =>
  expect(relationSaid({ personNameMasked: '李*英', aboutMe: true, relation })).toBe(said),
);

it('says for whom somebody would like to act, and to the person that it is they', () => {
  const asked = { requesterNameMasked: '王*红', personNameMasked: '李*英' };
  expect(linkAsked({ ...asked, aboutMe: false })).toBe('王*红想替李*英办事');
  expect(linkAsked({ ...asked, aboutMe: true })).toBe('王*红想替您办事');
});

it('says whether what is sensitive is seen by name of its departments', () => {
  expect(sensitiveSaid(true)).toEqual({ term: '心理、性病、生殖等科室', value: '对方能看到' });
  expect(sensitiveSaid(false)).toMatchObject({ value: '对方看不到' });
});
