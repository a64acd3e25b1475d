/** Words of the page for the codes of the interfaces. */
export const BOOKING_STATES = {
  held: ['已锁号', 'warn'],
  released: ['已释放', ''],
  expired: ['锁号超时', ''],
  booked: ['已预约', 'accent'],
  arrived: ['已取号', 'good'],
  completed: ['已就诊', 'good'],
  cancelled: ['已取消', ''],
  missed: ['爽约', 'bad'],
  stopped: ['已停诊', 'bad'],
};

export const SEXES = { male: '男', female: '女', unknown: '未知', unspecified: '未说明' };

export const DOCUMENT_TYPES = {
  'resident-id': '居民身份证',
  'hmt-residence-permit': '港澳台居民居住证',
  'foreign-permanent-residence': '外国人永久居留身份证',
  'hk-macau-permit': '港澳居民来往内地通行证',
  'taiwan-permit': '台湾居民来往大陆通行证',
  passport: '护照',
  'birth-certificate': '出生医学证明',
  newborn: '新生儿（暂无证件）',
};

/** In place of a patient number. */
export const PATIENT_NO_STATES = {
  none: '尚未建档',
  several: '有多份档案，请人工确认',
  unavailable: '医院系统未应答，请人工查找',
};

export const REFUSALS = {
  CODE_EXPIRED: '码已过期，请居民刷新后再出示',
  CODE_FORGED: '码不正确，不是本平台签发的码',
  CODE_USED: '码已使用过，请居民刷新后再出示',
  CODE_REVOKED: '健康卡已注销',
  ONLINE_ONLY: '静态码不能离线核验，请联网后核对证件',
  FULL: '本机离线核验过多，请联网',
};

export const OPERATIONS = {
  '*': '所有操作',
  profile: '医院信息',
  departments: '科室',
  doctors: '医生',
  find: '查找患者档案',
  register: '建档',
  sessions: '出诊安排',
  numbers: '号源',
  hold: '锁号',
  release: '释放号源',
  book: '预约下单',
  cancel: '取消预约',
  findBooking: '查询预约',
  bookings: '每日对账',
  stopNotices: '查询停诊',
  position: '排队',
  list: '报告列表',
  laboratory: '检验报告',
  imaging: '检查报告',
  microbiology: '微生物报告',
  original: '报告原件 PDF',
  encounters: '就诊记录',
  diagnoses: '诊断',
  prescriptions: '处方',
  allergies: '过敏',
  immunizations: '接种',
  measurements: '测量',
  documents: '病历文档',
};

export const FAULTS = {
  delay: ['变慢', '过一段时间才回答，内容正常。'],
  hang: ['不回答', '收到请求后什么也不做，也一直不回答。'],
  'act-then-hang': ['办了但不回答', '事情已经办成，却一直不回答：平台必须去查，不能重发。'],
  'http-500': ['服务器错误', '什么也没做，返回 HTTP 500。'],
  reset: ['断开连接', '什么也没做，直接断开网络连接。'],
  'error-in-200': ['报错但状态正常', '返回 HTTP 200，内容却是系统异常。'],
  malformed: ['返回维护页', '事情已经办成，回来的却是一个网页。'],
  truncated: ['内容不完整', '事情已经办成，回来的内容只有一半。'],
  'wrong-encoding': ['编码错误', '声明 UTF-8，内容却是 GBK。'],
  'wrong-patient': ['串号', '返回了另一个人的数据：绝不能显示给居民。'],
  'duplicate-ids': ['编号重复', '列表中同一编号出现两次。'],
  'unknown-code': ['未知代码', '返回接口文档中没有的取值。'],
  empty: ['空内容', '返回 HTTP 200，内容为空。'],
  huge: ['内容过大', '返回 64 MB 的内容。'],
};

const WEEKDAYS = ['周日', '周一', '周二', '周三', '周四', '周五', '周六'];

/** `2026-11-23` → `11月23日 周一` */
export function dayLabel(date) {
  const [year, month, day] = date.split('-').map(Number);
  return `${month}月${day}日 ${WEEKDAYS[new Date(Date.UTC(year, month - 1, day)).getUTCDay()]}`;
}

/** The given day and those after it, `YYYY-MM-DD`. */
export const daysFrom = (date, count) =>
  Array.from({ length: count }, (_, index) =>
    new Date(Date.parse(`${date}T00:00:00Z`) + index * 86_400_000).toISOString().slice(0, 10),
  );
