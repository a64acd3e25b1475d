import { stopFact, substituteFact } from './stop-facts';

const row = {
  id: 'a1',
  hospitalName: '康桥市第一人民医院',
  departmentName: '心血管内科',
  doctorName: '周明',
  visitDate: '2026-11-23',
  startTime: '09:00',
  place: null,
  queueNo: null,
  reason: '医生临时有抢救任务',
  substitute: '吴敏',
  substitutedAt: new Date('2026-11-22T02:30:00Z'),
};

it('says that a visit is stopped, why, and what can be done', () => {
  expect(stopFact(row)).toMatchObject({
    fact: 'appointment:a1:stopped',
    kind: 'visit-stopped',
    urgent: true,
    title: '您的预约停诊了',
    body: '康桥市第一人民医院：11月23日心血管内科周明医生 09:00 的预约停诊。医生临时有抢救任务。点开可查看其他时间，一键改约。',
    fields: { time: '2026-11-23 09:00', reason: '医生临时有抢救任务' },
  });
});

it('says who replaces whom, and that nothing is lost by cancelling', () => {
  expect(substituteFact(row)).toMatchObject({
    kind: 'visit-changed',
    urgent: true,
    body: '康桥市第一人民医院：11月23日心血管内科周明医生 09:00 的预约改由吴敏医生出诊。您可以照常就诊，也可以在就诊开始前取消，不计爽约。',
    fields: { substitute: '吴敏' },
  });
});

it('is another fact for another notice', () => {
  const later = { ...row, substitutedAt: new Date('2026-11-22T02:31:00Z') };
  expect(substituteFact(later).fact).not.toBe(substituteFact(row).fact);
});

it('is not sent any more once the day is over', () => {
  expect(stopFact(row).expiresAt).toEqual(new Date('2026-11-23T16:00:00Z'));
});

it('fits: a title has at most 30 characters, a fact at most 96', () => {
  for (const { title, fact } of [stopFact(row), substituteFact({ ...row, id: 'x'.repeat(22) })]) {
    expect(title.length).toBeLessThanOrEqual(30);
    expect(fact.length).toBeLessThanOrEqual(96);
  }
});
