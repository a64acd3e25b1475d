import { initialOf } from './initial';

describe('the letter that stands for a person', () => {
  it.each([
    ['王小明', '王'],
    ['王*明', '王'],
    ['*明', '明'],
    ['阿依古丽·买买提', '阿'],
    ['𠮷野', '𠮷'],
    ['', '?'],
  ])('of %s is %s', (name, letter) => expect(initialOf(name)).toBe(letter));
});
