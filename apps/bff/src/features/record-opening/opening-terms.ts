import type { RecordOpeningTerms } from '@kangqiao/contracts';

/** What one agrees to by applying; a new text has a new version. */
export const OPENING_TERMS: RecordOpeningTerms = {
  version: 1,
  text: [
    '按本地区规定，首次查看居民健康档案，由家庭医生核对身份后开通。',
    '提交申请后，您的姓名、性别、出生日期、证件号码首尾几位和手机号会提供给所选的家庭医生团队，仅用于核对身份和联系您。',
    '家庭医生不会因此看到您在其他医院的档案。答复前可以随时撤回。检查检验报告不受影响，可以照常查看。',
  ].join('\n'),
};
