import { dotted } from './dotted';

it('puts dots between what is known, where no line can break', () => {
  expect(dotted('09:30', null, '', '第一医院', '已拒绝')).toBe('09:30\u00a0·\u00a0第一医院\u00a0·\u00a0已拒绝');
});
