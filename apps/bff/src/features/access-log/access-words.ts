import type { AuditAction, AuditOutcome, ErrorCode } from '@kangqiao/contracts';

/** How the reader is spoken to: about themselves, about the child whose guardian they are, or about somebody else. */
export interface Address {
  you: '您' | '孩子' | '';
  your: '您的' | '孩子的' | '本人的';
}

export const SELF_ADDRESS: Address = { you: '您', your: '您的' };
export const WARD_ADDRESS: Address = { you: '孩子', your: '孩子的' };
/** For family and doctors, who read of somebody else. */
export const OTHER_ADDRESS: Address = { you: '', your: '本人的' };

interface ActionWords {
  /** What takes a 了. */
  verb: string;
  /** @param subject such as `血常规检验报告`; null = not known */
  object(address: Address, subject: string | null): string;
}

const WORDS = {
  'person.add': { verb: '添加', object: ({ you }) => `${you}为就诊人` },
  'person.view': { verb: '查看', object: ({ your }) => `${your}就诊人信息` },
  'person.remove': { verb: '移除', object: ({ you }) => `与${you}的关联` },
  'proof.start': { verb: '发起', object: ({ you }) => `关联${you}的身份核验` },
  'proof.confirm': { verb: '完成', object: ({ you }) => `关联${you}的身份核验` },
  'approval.decide': { verb: '处理', object: ({ you }) => `关联${you}的申请` },
  'help.claim': { verb: '使用', object: ({ your }) => `${your}求助码` },
  'link.list': { verb: '查看', object: ({ you }) => `可代${you}办理的人` },
  'link.add': { verb: '获得', object: ({ you }) => `代${you}办理的授权` },
  'link.change': { verb: '修改', object: ({ you }) => `代${you}办理的授权` },
  'link.revoke': { verb: '解除', object: ({ you }) => `代${you}办理的授权` },
  'consent.list': { verb: '查看', object: ({ your }) => `${your}同意记录` },
  'consent.change': { verb: '修改', object: ({ your }) => `${your}同意事项` },
  'log.view': { verb: '查看', object: ({ your }) => `${your}访问记录` },
  export: { verb: '导出', object: ({ your }) => `${your}个人信息` },
  erase: { verb: '申请', object: ({ your }) => `删除${your}个人信息` },
  'card.view': { verb: '查看', object: ({ your }) => `${your}电子健康卡` },
  'card.apply': { verb: '申领', object: ({ your }) => `${your}电子健康卡` },
  'card.code': { verb: '出示', object: ({ your }) => `${your}电子健康卡二维码` },
  'card.revoke': { verb: '注销', object: ({ your }) => `${your}电子健康卡` },
  'card.uses': { verb: '查看', object: ({ your }) => `${your}电子健康卡使用记录` },
  'card.verify': { verb: '核验', object: ({ your }) => `${your}电子健康卡二维码` },
  'release.check': { verb: '检查', object: ({ your }) => `${your}放号前准备` },
  'release.join': { verb: '加入', object: ({ your }) => `${your}放号排队` },
  'release.remind': { verb: '设置', object: ({ your }) => `${your}放号提醒` },
  'hold.take': { verb: '预留', object: ({ your }, subject) => `${your}${subject ?? ''}号源` },
  'hold.release': { verb: '释放', object: ({ your }, subject) => `${your}${subject ?? ''}号源` },
  'appointment.book': { verb: '提交', object: ({ your }, subject) => `${your}${subject ?? ''}预约` },
  'appointment.list': { verb: '查看', object: ({ your }) => `${your}预约列表` },
  'appointment.view': { verb: '查看', object: ({ your }, subject) => `${your}${subject ?? ''}预约` },
  'appointment.cancel': { verb: '取消', object: ({ your }, subject) => `${your}${subject ?? ''}预约` },
  'appointment.stop': { verb: '通知', object: ({ your }, subject) => `${your}${subject ?? ''}预约停诊` },
  'appointment.substitute': { verb: '通知', object: ({ your }, subject) => `${your}${subject ?? ''}预约替诊` },
  'appointment.keep': { verb: '确认', object: ({ your }, subject) => `${your}${subject ?? ''}预约的替诊` },
  'appointment.check-in': { verb: '报到', object: ({ your }, subject) => `${your}${subject ?? ''}就诊` },
  'appointment.appeal': { verb: '提交', object: ({ your }, subject) => `${your}${subject ?? ''}预约的申诉` },
  'appeal.list': { verb: '查看', object: ({ your }) => `${your}申诉` },
  'appeal.decide': { verb: '答复', object: ({ your }, subject) => `${your}${subject ?? ''}预约的申诉` },
  'waitlist.join': { verb: '加入', object: ({ your }, subject) => `${your}${subject ?? ''}候补` },
  'waitlist.list': { verb: '查看', object: ({ your }) => `${your}候补列表` },
  'waitlist.view': { verb: '查看', object: ({ your }, subject) => `${your}${subject ?? ''}候补` },
  'waitlist.leave': { verb: '退出', object: ({ your }, subject) => `${your}${subject ?? ''}候补` },
  'waitlist.offer': { verb: '保留', object: ({ your }, subject) => `${your}${subject ?? ''}候补号源` },
  'report.list': { verb: '查看', object: ({ your }) => `${your}检查报告列表` },
  'report.view': { verb: '查看', object: ({ your }, subject) => `${your}${subject ?? '一份报告'}` },
  'report.ready': { verb: '发布', object: ({ your }, subject) => `${your}${subject ?? '一份报告'}` },
  'report.print': { verb: '导出', object: ({ your }, subject) => `${your}${subject ?? '一份报告'}` },
  'report.original': { verb: '查看', object: ({ your }, subject) => `${your}${subject ?? '一份报告'}的医院原件` },
  'report.settings': { verb: '修改', object: ({ your }) => `${your}报告查看方式` },
  'report.recognition': { verb: '查看', object: ({ your }) => `${your}可互认的检查检验结果` },
  'trend.view': { verb: '查看', object: ({ your }, subject) => `${your}${subject ?? '检验项目'}变化趋势` },
  'record.view': { verb: '查看', object: ({ your }) => `${your}健康档案` },
  'record.timeline': { verb: '查看', object: ({ your }) => `${your}就诊记录` },
  'notification.view': { verb: '查看', object: ({ your }) => `${your}就医消息` },
  'record.visit': { verb: '查看', object: ({ your }) => `${your}一次就诊的详情` },
  'record.document': { verb: '查看', object: ({ your }, subject) => `${your}${subject ?? '病历文书'}` },
  'contact.change': { verb: '修改', object: ({ your }) => `${your}紧急联系人` },
  'opening.view': { verb: '查看', object: ({ your }) => `${your}健康档案开通申请` },
  'opening.apply': { verb: '提交', object: ({ your }) => `${your}健康档案开通申请` },
  'opening.withdraw': { verb: '撤回', object: ({ your }) => `${your}健康档案开通申请` },
  'opening.read': { verb: '受理', object: ({ your }) => `${your}健康档案开通申请` },
  'opening.decide': { verb: '答复', object: ({ your }) => `${your}健康档案开通申请` },
  'note.list': { verb: '查看', object: ({ your }, subject) => `${your}${subject ?? '健康档案记录'}的备注` },
  'note.write': { verb: '填写', object: ({ your }, subject) => `${your}${subject ?? '健康档案记录'}的备注` },
  'note.remove': { verb: '删除', object: ({ your }, subject) => `${your}${subject ?? '健康档案记录'}的备注` },
  'correction.list': { verb: '查看', object: ({ your }) => `${your}健康档案更正申请` },
  'correction.send': { verb: '提交', object: ({ your }) => `${your}健康档案更正申请` },
  'correction.read': { verb: '受理', object: ({ your }) => `${your}健康档案更正申请` },
  'correction.decide': { verb: '答复', object: ({ your }) => `${your}健康档案更正申请` },
  'measurement.list': { verb: '查看', object: ({ your }) => `${your}健康测量记录` },
  'measurement.add': { verb: '添加', object: ({ your }) => `${your}健康测量` },
  'measurement.remove': { verb: '删除', object: ({ your }) => `${your}一次健康测量` },
  'measurement.push': { verb: '上传', object: ({ your }) => `${your}健康测量` },
  'measurement.target': { verb: '设定', object: ({ your }) => `${your}健康测量目标` },
  'record.export': { verb: '导出', object: ({ your }, subject) => `${your}健康档案${subject ?? ''}` },
  'share.list': { verb: '查看', object: ({ your }) => `${your}分享` },
  'share.create': { verb: '分享', object: ({ your }, subject) => `${your}${subject ?? '健康档案'}` },
  'share.open': { verb: '打开', object: ({ you }, subject) => `${you}分享的${subject ?? '健康档案'}` },
  'share.end': { verb: '结束', object: ({ you }, subject) => `${you}对${subject ?? '健康档案'}的分享` },
  'request.list': { verb: '查看', object: ({ you }) => `医生查阅${you}健康档案的申请` },
  'request.ask': { verb: '申请', object: ({ your }) => `查阅${your}健康档案` },
  'request.answer': {
    verb: '答复',
    object: ({ you }, subject) => `医生查阅${you}健康档案的申请${subject === null ? '' : `（${subject}）`}`,
  },
  'request.read': { verb: '查阅', object: ({ your }, subject) => `${your}${subject ?? '健康档案'}` },
  'request.end': { verb: '收回', object: ({ you }) => `医生查阅${you}健康档案的权限` },
  'reply.dropped': { verb: '返回', object: ({ you }) => `不属于${you}的资料，系统已拦截` },
} satisfies Record<AuditAction, ActionWords>;

/** The rules said no; anything else that did not succeed was in the way of somebody who was allowed to. */
const NOT_ALLOWED: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'PERSON_NOT_FOUND',
  'PERSON_NOT_ACTIVE',
  'SCOPE_INSUFFICIENT',
  'CONSENT_REQUIRED',
  'CONSENT_NOT_YOURS',
  'GUARDIAN_REQUIRED',
  'STEP_UP_REQUIRED',
  'PROOF_REFUSED',
  'HELP_CODE_REFUSED',
]);

export interface Deed {
  action: AuditAction;
  outcome: AuditOutcome;
  code: ErrorCode | null;
  subject: string | null;
}

/** Such as `查看了您的血常规检验报告`, `尝试查看您的一份报告，已被拒绝`. */
export const whatWasDone = ({ action, outcome, code, subject }: Deed, address: Address): string => {
  const { verb, object }: ActionWords = WORDS[action];
  const thing = object(address, subject);
  if (outcome === 'done') return `${verb}了${thing}`;
  const isRefusal = outcome === 'refused' && code !== null && NOT_ALLOWED.has(code);
  return `尝试${verb}${thing}，${isRefusal ? '已被拒绝' : '未成功'}`;
};
