import { CONSENT_PURPOSES, type ConsentPurpose } from '@kangqiao/contracts';

interface Wording {
  /** Grows whenever the text changes in meaning: all are asked again, and an answer to an older one no longer counts. */
  version: number;
  title: string;
  text: string;
  /** Without it the service cannot be given at all. */
  required: boolean;
}

/** What people agree to, each apart, in the words that are shown to them. */
export const CONSENT_TEXTS: Readonly<Record<ConsentPurpose, Wording>> = {
  identity: {
    version: 1,
    title: '使用身份信息办理挂号和健康卡',
    text:
      '为向医院核对就诊人、办理预约挂号和电子健康卡，我们处理就诊人的姓名、证件类型和号码、性别、出生日期，' +
      '以及医院留存的手机号。证件号码和姓名加密保存，只在您挂号、申领或出示健康卡时提供给所选的医院或发卡机构。',
    required: true,
  },
  reports: {
    version: 1,
    title: '查询检验检查报告',
    text:
      '检验检查报告属于敏感个人信息。同意后，我们在您打开报告时向各医院查询就诊人的报告并显示给获授权的人。' +
      '不同意不影响挂号和使用健康卡。',
    required: false,
  },
  record: {
    version: 1,
    title: '查看居民健康档案',
    text:
      '健康档案包含就诊、诊断、用药、过敏、接种等敏感个人信息。同意后，我们在您打开档案时向各医院查询并汇总显示。' +
      '不同意不影响挂号、健康卡和报告查询。',
    required: false,
  },
  archive: {
    version: 1,
    title: '长期保存已查看的报告和档案',
    text:
      '同意后，您查看过的报告和档案会加密保存一份，医院系统停用时仍可查看。不同意时每次都向医院查询，不留副本。' +
      '撤回后已保存的副本会被删除。',
    required: false,
  },
  notifications: {
    version: 1,
    title: '接收就诊提醒',
    text: '同意后，我们通过短信或微信提醒您就诊时间、停诊和新报告。提醒里不写诊断和结果。',
    required: false,
  },
};

/** The version of each purpose's text that counts now. */
export const CONSENT_VERSIONS = Object.fromEntries(
  CONSENT_PURPOSES.map((purpose) => [purpose, CONSENT_TEXTS[purpose].version]),
) as Readonly<Record<ConsentPurpose, number>>;
