import { dateInEnglish } from './dates';
import { translator } from './sentences';

const say = translator({
  请先登录: 'Please sign in first',
  '还剩 {0} 次': '{0} time left||{0} times left',
  '{0}医生的第 {1} 个号': 'number {1} of Dr {0}',
  '您的{0}': 'your {0}',
  '查看了{0}': 'looked at {0}',
  健康档案: 'health record',
  '地点：{0}。': 'Place: {0}.',
  '请按时就诊。': 'Please come on time.',
  您的申诉已通过: 'Your appeal was accepted',
  '{0} 至 {1} 的报告': 'reports {0} to {1}',
});

describe('a Chinese sentence in English', () => {
  it.each([
    ['is known as a whole', '请先登录', 'Please sign in first'],
    ['carries its parts where the English wants them', '周明医生的第 3 个号', 'number 3 of Dr 周明'],
    ['says its parts in English too', '查看了您的健康档案', 'looked at your health record'],
    ['takes the more exact of two that fit', '您的申诉已通过', 'Your appeal was accepted'],
    ['is put together from its sentences', '地点：门诊楼。请按时就诊。', 'Place: 门诊楼. Please come on time.'],
    ['says one of something', '还剩 1 次', '1 time left'],
    ['says several of something', '还剩 11 次', '11 times left'],
    ['stays as it is where nothing is known of it', '康桥市第一人民医院', '康桥市第一人民医院'],
    ['stays as it is where there is no Chinese in it', 'HbA1c', 'HbA1c'],
    [
      'says days by their numbers as English has them',
      '2026-10-01 至 2026-11-22 的报告',
      'reports 1 Oct 2026 to 22 Nov 2026',
    ],
    ['leaves longer numbers alone', '健康档案 2026-10-01-7', '健康档案 2026-10-01-7'],
    ['says days and dates that stand alone', '11月23日（周一）09:00', 'Mon 23 Nov 09:00'],
  ])('%s', (_, chinese, english) => expect(say(chinese)).toBe(english));
});

describe('a date in English', () => {
  it.each([
    ['2026年11月23日', '23 Nov 2026'],
    ['11月3日 周二 08:30', 'Tue 3 Nov 08:30'],
    ['今天 09:30', 'today 09:30'],
    ['13月1日', '13月1日'],
  ])('says %s as %s', (chinese, english) => expect(dateInEnglish(chinese)).toBe(english));
});
