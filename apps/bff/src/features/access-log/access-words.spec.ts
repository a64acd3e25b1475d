import { AUDIT_ACTIONS, type AuditAction, type ErrorCode } from '@kangqiao/contracts';
import { type Deed, SELF_ADDRESS, WARD_ADDRESS, whatWasDone } from './access-words';

const done = (action: AuditAction, subject: string | null = null): Deed => ({
  action,
  outcome: 'done',
  code: null,
  subject,
});
const refused = (code: ErrorCode): Deed => ({ action: 'report.view', outcome: 'refused', code, subject: null });

describe('what was done, in plain words', () => {
  it.each([
    [done('report.view', '血常规检验报告'), '查看了您的血常规检验报告'],
    [done('report.view'), '查看了您的一份报告'],
    [done('card.verify'), '核验了您的电子健康卡二维码'],
    [done('appointment.book', '心血管内科周明'), '提交了您的心血管内科周明预约'],
    [done('person.add'), '添加了您为就诊人'],
    [refused('PERSON_NOT_FOUND'), '尝试查看您的一份报告，已被拒绝'],
    [refused('SCOPE_INSUFFICIENT'), '尝试查看您的一份报告，已被拒绝'],
    [refused('REPORT_NOT_FOUND'), '尝试查看您的一份报告，未成功'],
    [
      { action: 'report.view', outcome: 'failed', code: 'HOSPITAL_UNAVAILABLE', subject: null },
      '尝试查看您的一份报告，未成功',
    ],
  ] satisfies [Deed, string][])('tells %j as %s', (deed, words) => {
    expect(whatWasDone(deed, SELF_ADDRESS)).toBe(words);
  });

  it('speaks of the child to its guardian', () => {
    expect(whatWasDone(done('report.view', '血常规检验报告'), WARD_ADDRESS)).toBe('查看了孩子的血常规检验报告');
  });

  it.each(AUDIT_ACTIONS)('has a sentence of its own for %s, of the person and of the child', (action) => {
    expect(whatWasDone(done(action), SELF_ADDRESS)).toMatch(/^\p{Script=Han}{2}了.*您/u);
    expect(whatWasDone(done(action), WARD_ADDRESS)).toMatch(/孩子/);
    expect(whatWasDone(done(action), WARD_ADDRESS)).not.toMatch(/您/);
  });

  it('has no two actions that read the same', () => {
    const sentences = AUDIT_ACTIONS.map((action) => whatWasDone(done(action), SELF_ADDRESS));
    expect(new Set(sentences).size).toBe(sentences.length);
  });
});
