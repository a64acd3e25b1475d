import { DOCUMENT_NAMES, formatYuan, QUANTITY_NAMES } from '@kangqiao/domain';
import type { Say } from '@kangqiao/language';
import { CORRECTION_WORDS, sayCorrection } from '../corrections/correction-words';
import { sayMeasurement, sayTarget } from '../measurements/measurement-words';
import { sayNote } from '../record/note-text';
import { sayContact, sayDocument, sayEntry } from '../record/record-words';
import { OPENING_WORDS } from '../record-opening/opening-words';
import { sayContent, sayHeader } from '../reports/report-words';
import { CONSENT_TEXTS } from '../../platform/consents/consent-texts';
import type { ColumnName } from '../../platform/privacy/private-fields';
import { CONTENT, contentText } from '../notifications/notifications';

/** How one column is shown to the person it is about. */
export interface PersonalColumn {
  label: string;
  /** Sealed as this place; opened before it is shown. */
  sealed?: ColumnName;
  /** Plain words for stored codes. */
  words?: Readonly<Record<string, string>>;
  /** Puts what is stored, opened where it is sealed, in plain words, where a list of words is not enough. */
  say?: (stored: string, t: Say) => string;
}

export type OnErasure =
  | 'remove'
  /** The law obliges us to keep it. */
  | { because: string; months: number };

/** A table that holds something about a person. */
export interface PersonalTable {
  name: string;
  title: string;
  /** The column that names the person. */
  personColumn: string;
  /** Primary key: rows are removed one by one by it. */
  key: readonly string[];
  /** What is shown, in order; a column that is not named is an inner number of ours. */
  columns: Readonly<Record<string, PersonalColumn>>;
  onErasure: OnErasure;
  /** A copy of what a hospital holds: removed as soon as the person takes back the consent to keep copies. */
  isCopy?: boolean;
}

const RELATIONS = { self: '本人', parent: '父母', child: '子女', spouse: '配偶', relative: '亲属', other: '其他' };
const CAPACITIES = { self: '本人', guardian: '监护人', family: '家人', proof: '本人（通过身份核验）' };
const SCOPES = { booking: '仅挂号和健康卡', reports: '挂号和报告', everything: '全部' };
const METHODS = {
  'phone-code': '短信验证码',
  'phone-number': '微信手机号',
  approval: '本人同意',
  face: '人脸核验',
  guardian: '监护人证件',
};
const SEXES = { male: '男', female: '女', unknown: '未知', unspecified: '未说明' };
const APPOINTMENT_STATES = {
  holding: '正在锁号',
  held: '已锁号',
  confirming: '正在向医院确认',
  booked: '已预约',
  cancelling: '正在取消',
  arrived: '已到诊',
  missed: '未到诊',
  released: '已放弃',
  expired: '锁号过期',
  refused: '医院未受理',
  cancelled: '已取消',
  stopped: '医院停诊',
  rebooked: '已改约',
  completed: '已就诊',
};
const APPEAL_STATES = { waiting: '等待医院答复', granted: '通过', refused: '未通过', needless: '医院已更正' };
const APPOINTMENT_STEPS = {
  ...APPOINTMENT_STATES,
  substituted: '医院安排替诊',
  kept: '同意替诊',
  appealed: '提出申诉',
  'appeal-granted': '申诉通过',
  'appeal-refused': '申诉未通过',
};
const STEPS = {
  registration: '挂号',
  consultation: '就诊',
  charging: '收费',
  examination: '检查检验',
  pharmacy: '取药',
};
const CONSENTS = Object.fromEntries(Object.entries(CONSENT_TEXTS).map(([purpose, { title }]) => [purpose, title]));
const NOTIFICATIONS = {
  'visit-booked': '预约成功',
  'visit-cancelled': '取消预约',
  'visit-stopped': '停诊',
  'visit-changed': '替诊',
  'visit-reminder': '就诊提醒',
  'visit-missed': '未到诊',
  waitlist: '候补',
  release: '放号',
  'report-ready': '新报告',
  record: '健康档案',
  sharing: '分享',
};
const WAITLIST_STATES = {
  waiting: '候补中',
  offered: '已为您留号',
  taken: '候补成功',
  passed: '未确认，已转给下一位',
  left: '已退出',
  ended: '未候补到',
};
const REPORT_KIND_WORDS = { laboratory: '检验', imaging: '影像', microbiology: '微生物' };
const HEARING_WORDS = {
  'at-once': '发布后立即查看',
  'after-doctor': '医生告知后查看',
  'with-family': '与家人一起查看',
};
const RECORD_TYPES = {
  visit: '就诊',
  diagnosis: '诊断',
  prescription: '处方',
  allergy: '过敏',
  immunization: '接种',
  measurement: '测量',
  'blood-group': '血型',
  document: '病历文书',
};
const RECORD_STATES = { current: '医院目前如此', changed: '医院已更改', gone: '医院已不再列出' };
const SHARE_SCOPES = { summary: '健康档案摘要', reports: '一段时间的报告', visit: '一次就诊' };
const REQUEST_SCOPES = { summary: '健康档案摘要', 'summary-and-reports': '健康档案摘要和近期报告' };
const REQUEST_STATES = {
  pending: '等待答复',
  allowed: '已同意',
  refused: '已拒绝',
  lapsed: '未答复，已失效',
  ended: '已结束',
};
/** Ours where it is known, as when a place in line ended; what a hospital wrote stays. */
const sentence = (stored: string, t: Say): string => t.sentence(stored);
const YES_NO = { '0': '否', '1': '是' };

/** Everything that the database holds about a person, as it is given out and as it is erased. */
export const PERSONAL_TABLES: readonly PersonalTable[] = [
  {
    name: 'person',
    title: '身份信息',
    personColumn: 'id',
    key: ['id'],
    columns: {
      name_sealed: { label: '姓名', sealed: 'person.name' },
      document_type: { label: '证件类型', words: DOCUMENT_NAMES },
      document_number_sealed: { label: '证件号码', sealed: 'person.document_number' },
      sex: { label: '性别', words: SEXES },
      birth_date: { label: '出生日期' },
      phone_sealed: { label: '医院留存的手机号', sealed: 'person.phone' },
      created_at: { label: '添加时间' },
    },
    onErasure: 'remove',
  },
  {
    name: 'family_link',
    title: '谁可以替我办事',
    personColumn: 'person_id',
    key: ['account_id', 'person_id'],
    columns: {
      relation: { label: '就诊人是对方的', words: RELATIONS },
      capacity: { label: '身份', words: CAPACITIES },
      scope: { label: '范围', words: SCOPES },
      sensitive_shown: { label: '显示敏感科室', words: YES_NO },
      state: { label: '状态', words: { active: '有效', 'awaiting-proof': '等待核验' } },
      method: { label: '核验方式', words: METHODS },
      created_at: { label: '添加时间' },
      activated_at: { label: '生效时间' },
      expires_at: { label: '到期时间' },
    },
    onErasure: 'remove',
  },
  {
    name: 'health_card',
    title: '电子健康卡',
    personColumn: 'person_id',
    key: ['person_id'],
    columns: {
      card_number: { label: '卡号' },
      issuer: { label: '发卡机构' },
      state: { label: '状态', words: { pending: '办理中', refused: '未受理', active: '有效', revoked: '已注销' } },
      applied_at: { label: '申领时间' },
      issued_at: { label: '发卡时间' },
      phone_sealed: { label: '申领时填写的手机号', sealed: 'health_card.phone' },
      nation_sealed: { label: '申领时填写的民族', sealed: 'health_card.nation' },
      address_sealed: { label: '申领时填写的住址', sealed: 'health_card.address' },
    },
    onErasure: 'remove',
  },
  {
    name: 'card_use',
    title: '电子健康卡使用记录',
    personColumn: 'person_id',
    key: ['id'],
    columns: {
      hospital_name: { label: '医院' },
      department: { label: '科室' },
      step: { label: '环节', words: STEPS },
      card_sealed: { label: '卡号', sealed: 'card_use.card' },
      at: { label: '时间' },
    },
    onErasure: 'remove',
  },
  {
    name: 'card_report',
    title: '待告知发卡机构的使用记录',
    personColumn: 'person_id',
    key: ['id'],
    columns: { created_at: { label: '时间' } },
    onErasure: 'remove',
  },
  {
    name: 'hospital_patient',
    title: '医院档案号',
    personColumn: 'person_id',
    key: ['id'],
    columns: {
      hospital_id: { label: '医院' },
      patient_no_sealed: { label: '病案号', sealed: 'hospital_patient.patient_no' },
      is_current: { label: '当前使用', words: YES_NO },
      found_at: { label: '取得时间' },
    },
    onErasure: 'remove',
  },
  {
    name: 'appointment',
    title: '预约',
    personColumn: 'person_id',
    key: ['id'],
    columns: {
      hospital_name: { label: '医院' },
      department_name: { label: '科室' },
      doctor_name: { label: '医生' },
      visit_date: { label: '就诊日期' },
      start_time: { label: '开始' },
      end_time: { label: '结束' },
      state: { label: '状态', words: APPOINTMENT_STATES },
      visit_no: { label: '预约号' },
      queue_no: { label: '序号' },
      place: { label: '地点' },
      fee_fen: { label: '挂号费', say: (fen) => formatYuan(Number(fen)) },
      created_at: { label: '提交时间' },
      booked_at: { label: '预约时间' },
      substitute: { label: '替诊医生' },
    },
    onErasure: 'remove',
  },
  {
    name: 'appointment_step',
    title: '预约的经过',
    personColumn: 'person_id',
    key: ['appointment_id', 'version'],
    columns: {
      kind: { label: '事项', words: APPOINTMENT_STEPS },
      note: { label: '说明', say: sentence },
      at: { label: '时间' },
    },
    onErasure: 'remove',
  },
  {
    name: 'appeal',
    title: '未到诊申诉',
    personColumn: 'person_id',
    key: ['id'],
    columns: {
      reason_sealed: { label: '理由', sealed: 'appeal.reason' },
      state: { label: '状态', words: APPEAL_STATES },
      answer: { label: '医院答复' },
      filed_at: { label: '提交时间' },
      decided_at: { label: '答复时间' },
    },
    onErasure: 'remove',
  },
  {
    name: 'waitlist_entry',
    title: '候补',
    personColumn: 'person_id',
    key: ['id'],
    columns: {
      hospital_name: { label: '医院' },
      department_name: { label: '科室' },
      doctor_name: { label: '医生' },
      visit_date: { label: '就诊日期' },
      state: { label: '状态', words: WAITLIST_STATES },
      reason: { label: '说明', say: sentence },
      joined_at: { label: '加入时间' },
    },
    onErasure: 'remove',
  },
  {
    name: 'consent',
    title: '同意记录',
    personColumn: 'person_id',
    key: ['id'],
    columns: {
      purpose: { label: '事项', words: CONSENTS },
      version: { label: '文本版本' },
      given: { label: '同意', words: YES_NO },
      capacity: { label: '由谁作出', words: CAPACITIES },
      at: { label: '时间' },
    },
    onErasure: { because: '证明处理信息时已征得同意（《个人信息保护法》第十四条）', months: 36 },
  },
  {
    name: 'consent_current',
    title: '当前同意的事项',
    personColumn: 'person_id',
    key: ['person_id', 'purpose'],
    columns: {
      purpose: { label: '事项', words: CONSENTS },
      given: { label: '同意', words: YES_NO },
      at: { label: '时间' },
    },
    onErasure: 'remove',
  },
  {
    name: 'proof',
    title: '身份核验',
    personColumn: 'person_id',
    key: ['id'],
    columns: {
      method: { label: '方式', words: METHODS },
      state: {
        label: '状态',
        words: { seeking: '进行中', waiting: '进行中', confirmed: '通过', refused: '未通过', void: '已失效' },
      },
      created_at: { label: '时间' },
    },
    onErasure: 'remove',
  },
  {
    name: 'approval',
    title: '家人的申请',
    personColumn: 'person_id',
    key: ['id'],
    columns: {
      relation: { label: '就诊人是对方的', words: RELATIONS },
      scope: { label: '申请的范围', words: SCOPES },
      created_at: { label: '申请时间' },
      decided_at: { label: '答复时间' },
    },
    onErasure: 'remove',
  },
  {
    name: 'notification',
    title: '消息',
    personColumn: 'person_id',
    key: ['id'],
    columns: {
      kind: { label: '类别', words: NOTIFICATIONS },
      content_sealed: { label: '内容', sealed: CONTENT, say: contentText },
      shown_at: { label: '时间' },
      read_at: { label: '阅读时间' },
    },
    onErasure: 'remove',
  },
  {
    name: 'record_share',
    title: '分享',
    personColumn: 'person_id',
    key: ['id'],
    columns: {
      scope: { label: '内容', words: SHARE_SCOPES },
      title_sealed: { label: '名称', sealed: 'record_share.title' },
      views_allowed: { label: '可打开次数' },
      created_at: { label: '分享时间' },
      expires_at: { label: '到期时间' },
      ended_at: { label: '结束时间' },
    },
    onErasure: 'remove',
  },
  {
    name: 'record_share_opening',
    title: '分享被打开的记录',
    personColumn: 'person_id',
    key: ['id'],
    columns: {
      recipient_sealed: { label: '打开者自称', sealed: 'record_share_opening.recipient' },
      at: { label: '时间' },
    },
    onErasure: 'remove',
  },
  {
    name: 'record_request',
    title: '医生查阅健康档案的申请',
    personColumn: 'person_id',
    key: ['id'],
    columns: {
      hospital_name: { label: '医院' },
      department: { label: '科室' },
      doctor_name: { label: '医生' },
      scope: { label: '内容', words: REQUEST_SCOPES },
      state: { label: '状态', words: REQUEST_STATES },
      asked_at: { label: '申请时间' },
      until: { label: '截止时间' },
      readings: { label: '查阅次数' },
    },
    onErasure: 'remove',
  },
  {
    name: 'archived_report',
    title: '长期保存的报告',
    personColumn: 'person_id',
    key: ['id'],
    columns: {
      hospital_name: { label: '医院' },
      kind: { label: '类别', words: REPORT_KIND_WORDS },
      source_id: { label: '医院的报告号' },
      reported_at: { label: '报告时间' },
      header_sealed: { label: '名称', sealed: 'archived_report.header', say: sayHeader },
      content_sealed: { label: '内容', sealed: 'archived_report.content', say: sayContent },
      version: { label: '版本' },
      fetched_at: { label: '取得时间' },
      corrected_at: { label: '更正时间' },
      gone_at: { label: '医院不再提供' },
    },
    onErasure: 'remove',
    isCopy: true,
  },
  {
    name: 'superseded_report',
    title: '更正前的报告',
    personColumn: 'person_id',
    key: ['report_id', 'version'],
    columns: {
      version: { label: '版本' },
      reported_at: { label: '报告时间' },
      content_sealed: { label: '内容', sealed: 'superseded_report.content', say: sayContent },
      fetched_at: { label: '取得时间' },
      superseded_at: { label: '更正时间' },
    },
    onErasure: 'remove',
    isCopy: true,
  },
  {
    name: 'report_original',
    title: '长期保存的医院报告原件',
    personColumn: 'person_id',
    key: ['report_id', 'version'],
    columns: { version: { label: '版本' }, fetched_at: { label: '取得时间' } },
    onErasure: 'remove',
    isCopy: true,
  },
  {
    name: 'report_original_part',
    title: '长期保存的医院报告原件的内容',
    personColumn: 'person_id',
    key: ['report_id', 'version', 'part'],
    columns: {},
    onErasure: 'remove',
    isCopy: true,
  },
  {
    name: 'report_answer',
    title: '各医院最近一次答复报告查询',
    personColumn: 'person_id',
    key: ['person_id', 'hospital_id'],
    columns: { hospital_name: { label: '医院' }, answered_at: { label: '时间' } },
    onErasure: 'remove',
  },
  {
    name: 'report_reading',
    title: '查看过的报告',
    personColumn: 'person_id',
    key: ['account_id', 'report_key'],
    columns: { read_at: { label: '查看时间' } },
    onErasure: 'remove',
  },
  {
    name: 'report_hearing',
    title: '报告的查看方式',
    personColumn: 'person_id',
    key: ['person_id', 'kind'],
    columns: {
      kind: { label: '类别', words: REPORT_KIND_WORDS },
      hearing: { label: '方式', words: HEARING_WORDS },
      changed_at: { label: '选择时间' },
    },
    onErasure: 'remove',
  },
  {
    name: 'report_watch',
    title: '等待新报告的医院',
    personColumn: 'person_id',
    key: ['person_id', 'hospital_id'],
    columns: { hospital_id: { label: '医院' }, until: { label: '留意到' } },
    onErasure: 'remove',
  },
  {
    name: 'record_fetch',
    title: '健康档案的来源',
    personColumn: 'person_id',
    key: ['person_id', 'hospital_id'],
    columns: { hospital_name: { label: '医院' }, fetched_at: { label: '最近一次取得' } },
    onErasure: 'remove',
    isCopy: true,
  },
  {
    name: 'record_entry',
    title: '健康档案（从医院取得的副本）',
    personColumn: 'person_id',
    key: ['person_id', 'occurred_at', 'id'],
    columns: {
      type: { label: '类别', words: RECORD_TYPES },
      hospital_id: { label: '医院' },
      content_sealed: { label: '内容', sealed: 'record_entry.content', say: sayEntry },
      state: { label: '状态', words: RECORD_STATES },
      fetched_at: { label: '取得时间' },
    },
    onErasure: 'remove',
    isCopy: true,
  },
  {
    name: 'record_document',
    title: '病历文书（从医院取得的副本）',
    personColumn: 'person_id',
    key: ['person_id', 'entry_id'],
    columns: {
      content_sealed: { label: '内容', sealed: 'record_document.content', say: sayDocument },
      fetched_at: { label: '取得时间' },
    },
    onErasure: 'remove',
    isCopy: true,
  },
  {
    name: 'emergency_contact',
    title: '紧急联系人',
    personColumn: 'person_id',
    key: ['person_id'],
    columns: {
      content_sealed: { label: '联系人', sealed: 'emergency_contact.content', say: sayContact },
      updated_at: { label: '填写时间' },
    },
    onErasure: 'remove',
  },
  {
    name: 'record_opening',
    title: '健康档案开通申请',
    personColumn: 'person_id',
    key: ['id'],
    columns: {
      hospital_name: { label: '机构' },
      team_name: { label: '家庭医生团队' },
      phone_sealed: { label: '联系电话', sealed: 'record_opening.phone' },
      state: { label: '状态', words: OPENING_WORDS },
      terms_version: { label: '申请说明的版本' },
      applied_at: { label: '申请时间' },
      decided_at: { label: '答复时间' },
      doctor_name: { label: '答复的医生' },
      reason_sealed: { label: '医生说明', sealed: 'record_opening.reason' },
    },
    onErasure: 'remove',
  },
  {
    name: 'record_note',
    title: '健康档案备注',
    personColumn: 'person_id',
    key: ['id'],
    columns: {
      content_sealed: { label: '内容', sealed: 'record_note.content', say: sayNote },
      capacity: { label: '由谁填写', words: CAPACITIES },
      written_at: { label: '填写时间' },
      changed_at: { label: '修改时间' },
    },
    onErasure: 'remove',
  },
  {
    name: 'record_correction',
    title: '健康档案更正申请',
    personColumn: 'person_id',
    key: ['id'],
    columns: {
      hospital_name: { label: '医院' },
      content_sealed: { label: '内容', sealed: 'record_correction.content', say: sayCorrection },
      state: { label: '状态', words: CORRECTION_WORDS },
      answer_sealed: { label: '医院答复', sealed: 'record_correction.answer' },
      sent_at: { label: '提交时间' },
      decided_at: { label: '答复时间' },
    },
    onErasure: 'remove',
  },
  {
    name: 'measurement',
    title: '健康测量',
    personColumn: 'person_id',
    key: ['person_id', 'measured_at', 'id'],
    columns: {
      content_sealed: { label: '内容', sealed: 'measurement.content', say: sayMeasurement },
      measured_at: { label: '测量时间' },
      hospital_name: { label: '上传的医院' },
    },
    onErasure: 'remove',
  },
  {
    name: 'measurement_target',
    title: '医生设定的测量目标',
    personColumn: 'person_id',
    key: ['person_id', 'quantity'],
    columns: {
      quantity: { label: '项目', words: QUANTITY_NAMES },
      content_sealed: { label: '目标', sealed: 'measurement_target.content', say: sayTarget },
      hospital_name: { label: '医院' },
      set_at: { label: '设定时间' },
    },
    onErasure: 'remove',
  },
  {
    name: 'link_notice',
    title: '待发送的授权通知',
    personColumn: 'person_id',
    key: ['id'],
    columns: { relation: { label: '就诊人是对方的', words: RELATIONS }, created_at: { label: '时间' } },
    onErasure: 'remove',
  },
  {
    name: 'idempotency_key',
    title: '防重复提交的标识（一天内删除）',
    personColumn: 'person_id',
    key: ['account_id', 'route', 'idempotency_key'],
    columns: {},
    onErasure: 'remove',
  },
];

/** Named apart: the access log is given out in plain words, and kept. */
export const AUDIT_TABLE = {
  name: 'audit_event',
  title: '访问记录',
  because: '网络运行安全记录（《网络安全法》第二十一条），只含内部编号，不含姓名和证件号码',
} as const;
