/** A template of subscribe messages as it was chosen in WeChat's public library. */
export interface SubscribeTemplate {
  id: string;
  title: string;
  /** What each field is called on the phone, by the field's name. */
  fields: Readonly<Record<string, string>>;
}

const VISIT = { thing1: '医院名称', thing2: '科室医生', time3: '就诊时间' };

/** What the demo's mini-program has chosen. */
export const SUBSCRIBE_TEMPLATES: readonly SubscribeTemplate[] = [
  { id: 'SANDBOX-visit-booked', title: '预约结果通知', fields: { ...VISIT, thing4: '就诊地点', thing5: '温馨提示' } },
  { id: 'SANDBOX-visit-cancelled', title: '预约取消通知', fields: { ...VISIT, thing4: '取消说明' } },
  { id: 'SANDBOX-visit-stopped', title: '停诊通知', fields: { ...VISIT, thing4: '停诊原因', thing5: '温馨提示' } },
  { id: 'SANDBOX-visit-changed', title: '出诊变更通知', fields: { ...VISIT, thing4: '变更内容' } },
  {
    id: 'SANDBOX-visit-reminder',
    title: '就诊提醒',
    fields: { ...VISIT, thing4: '就诊地点', name5: '就诊人' },
  },
  { id: 'SANDBOX-visit-missed', title: '未到诊通知', fields: { ...VISIT, thing4: '温馨提示' } },
  { id: 'SANDBOX-waitlist', title: '候补通知', fields: { thing1: '医院名称', thing2: '科室医生', thing3: '候补结果' } },
  { id: 'SANDBOX-release', title: '放号提醒', fields: { thing1: '医院名称', thing2: '提醒内容' } },
  {
    id: 'SANDBOX-report-ready',
    title: '报告出具通知',
    fields: { thing1: '医院名称', thing2: '报告名称', name3: '就诊人' },
  },
  { id: 'SANDBOX-record', title: '健康档案提醒', fields: { thing1: '提醒内容', name2: '就诊人' } },
  { id: 'SANDBOX-sharing', title: '分享提醒', fields: { thing1: '提醒内容', name2: '就诊人' } },
];

/** What each kind of field takes, after WeChat's description of 订阅消息参数值内容限制. */
const LIMITS: Readonly<Record<string, RegExp>> = {
  thing: /^[^\p{Cc}]{1,20}$/u,
  name: /^(?:[\p{Script=Han}\p{L}· .'-]{1,10}|[A-Za-z .'-]{1,20})$/u,
  phrase: /^\p{Script=Han}{1,5}$/u,
  character_string: /^[\x21-\x7e]{1,32}$/,
  time: /^(?:\d{4}年\d{1,2}月\d{1,2}日\s?)?(?:[01]?\d|2[0-3]):[0-5]\d$/,
  date: /^\d{4}年\d{1,2}月\d{1,2}日(?:\s(?:[01]?\d|2[0-3]):[0-5]\d)?$/,
  number: /^\d{1,32}(?:\.\d+)?$/,
};

/** Whether a value may stand in a field, such as `thing1`. */
export const fitsField = (field: string, value: string): boolean => {
  const kind = field.replace(/\d+$/, '');
  const limit = Object.hasOwn(LIMITS, kind) ? LIMITS[kind] : undefined;
  return value !== '' && limit?.test(value) === true;
};
