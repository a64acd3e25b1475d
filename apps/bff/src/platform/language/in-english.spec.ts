import { answerInEnglish } from './in-english';

const said = (answer: unknown, route = '/api/v1/notifications') => answerInEnglish(answer, route);

describe('an answer in English', () => {
  it('says our own sentences, with the names that hospitals gave', () => {
    const body = '11月23日（周一）09:00，康桥市第一人民医院心血管内科周明医生。地点：门诊楼 3 层。';
    expect(said({ items: [{ title: '明天 09:00 就诊', body, hospitalName: '康桥市第一人民医院' }] })).toEqual({
      items: [
        {
          title: 'Visit tomorrow at 09:00',
          body: 'Mon 23 Nov 09:00, 康桥市第一人民医院心血管内科周明 (doctor). Place: 门诊楼 3 层.',
          hospitalName: '康桥市第一人民医院',
        },
      ],
    });
  });

  it.each([
    ['查看了您的健康档案', 'looked at your health record'],
    ['查看了您的血常规检验报告', 'looked at your Blood count laboratory report'],
    ['尝试查看您的一份报告，已被拒绝', 'tried to look at your report, refused'],
    ['修改了代孩子办理的授权', 'changed the permission to act for your child'],
    ['申请了删除您的个人信息', 'asked to delete your personal information'],
    ['查看了您的电子健康卡（共\u00a03\u00a0次）', 'looked at your health card (3 times)'],
  ])('says of the access log %s as %s', (what, english) => expect(said({ what })).toEqual({ what: english }));

  it.each([
    ['您本人', 'You'],
    ['您的女儿 王*红', 'Your daughter 王*红'],
    ['康桥市第一人民医院窗口', '康桥市第一人民医院, desk'],
  ])('says who it was: %s', (who, english) => expect(said({ who })).toEqual({ who: english }));

  it('says that a pressure is high, and what to do', () => {
    const advice = '收缩压（高压）高于目标范围。请安静休息 5 分钟后复测；不同日子多次这样，请告诉您的医生。';
    expect(said({ advice })).toEqual({
      advice:
        'Systolic (upper) is above the target range. Please rest quietly for 5 minutes and measure again; if it is like this on several days, tell your doctor.',
    });
  });

  it('leaves alone what residents and hospitals wrote', () => {
    const written = { text: '诊断', answer: '医院未更正', findings: '阴性', name: '汉族' };
    expect(said(written, '/api/v1/people/:personId/corrections')).toEqual(written);
  });

  it('names and explains laboratory items, and nobody', () => {
    const item = { name: '白细胞计数', group: '血常规', aliases: ['WBC', '白细胞'], low: null };
    expect(said({ items: [item] }, '/api/v1/laboratory/explanations')).toEqual({
      items: [{ name: 'White blood cell count', group: 'Blood count', aliases: ['WBC', '白细胞'], low: null }],
    });
    expect(said({ name: '钾' }, '/api/v1/people')).toEqual({ name: '钾' });
  });

  it('says days by their numbers as English has them', () => {
    const body =
      '09:30，自称“Dr Smith”的人打开了您分享的2026-10-01 至 2026-11-22 的报告。如果不是您授意的，请立即结束分享。';
    expect(JSON.stringify(said({ title: '您分享的内容被打开了', body }))).not.toMatch(/\p{Script=Han}/u);
    expect(JSON.stringify(said({ body }))).toContain('1 Oct 2026 to 22 Nov 2026');
    expect(said({ until: '至 2029-11-22' })).toEqual({ until: 'Until 22 Nov 2029' });
  });

  it('says more of an entry of a record, not of what a doctor is good at', () => {
    expect(said({ detail: '中度 · 现在还有' }, '/api/v1/people/:personId/record/timeline')).toEqual({
      detail: 'Moderate · Active',
    });
    expect(said({ detail: '血压、血脂' }, '/api/v1/search')).toEqual({ detail: '血压、血脂' });
  });

  it('names the usual departments, with what stands above their door, and no other', () => {
    expect(said({ departmentName: '心血管内科', hospitalName: '内科' })).toEqual({
      departmentName: 'Cardiology 心血管内科',
      hospitalName: '内科',
    });
    expect(said({ departmentName: '消化与内镜中心' })).toEqual({ departmentName: '消化与内镜中心' });
    expect(said({ departmentName: null })).toEqual({ departmentName: null });
    const items = [{ name: '儿科', introduction: '内科' }];
    expect(said({ items }, '/api/v1/hospitals/:hospitalId/departments')).toEqual({
      items: [{ name: 'Pediatrics 儿科', introduction: '内科' }],
    });
    expect(said({ items }, '/api/v1/hospitals/:hospitalId/doctors')).toEqual({ items });
  });

  it('leaves a report the name that the hospital gave it', () => {
    expect(said({ title: '空腹血糖' }, '/api/v1/people/:personId/reports')).toEqual({ title: '空腹血糖' });
    const timeline = { items: [{ type: 'report', title: '空腹血糖' }] };
    expect(said(timeline, '/api/v1/people/:personId/record/timeline')).toEqual(timeline);
  });

  it('says the texts of consents', () => {
    expect(said({ text: '撤回后已保存的副本会被删除。', given: true }, '/api/v1/consent-texts')).toMatchObject({
      given: true,
    });
  });
});
