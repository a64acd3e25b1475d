import type { BookingDesk, CancelOutcome, LockOutcome, NumberRequest, OrderOutcome } from '../hospital/booking-desk';
import type { Hospital } from '../hospital/hospital';
import { localDateTime } from '../hospital/local-time';
import type { Order } from '../hospital/order-book';
import type { OrderState } from '../hospital/order-states';
import type { Fields } from './fields';
import { nothingFound, ok, refused, tellResident, type Reply } from './reply';
import type { XmlNode } from './xml';

const ORDER_STATUS: Record<OrderState, string> = {
  held: '2',
  arrived: '3',
  released: '4',
  expired: '4',
  cancelled: '5',
  booked: '6',
  completed: '7',
  missed: '8',
  stopped: '9',
};

const REMARKS = [
  '请携带身份证或电子健康卡',
  '请提前 30 分钟到达，在门诊大厅自助机签到取号',
  '挂号费在签到时缴纳，支持微信支付与医保',
].join(';');

const toNumberRequest = (id: string, request: Fields): NumberRequest => ({
  id,
  sessionId: request.required('REG_ID'),
  numberId: request.required('TIME_ID'),
  departmentId: request.required('DEPT_ID'),
  doctorId: request.required('DOCTOR_ID'),
  date: request.date('REG_DATE'),
  period: request.period(),
  startTime: request.required('BEGIN_TIME'),
  endTime: request.required('END_TIME'),
  patientNo: request.required('HOSP_PATIENT_ID'),
});

const LOCK_REFUSALS: Record<Exclude<LockOutcome['kind'], 'locked'>, Reply> = {
  'no-patient': refused('100201', '未找到患者档案'),
  'no-session': refused('200501', '出诊单元或号源不存在'),
  stopped: refused('200502', '该出诊单元已停诊'),
  'not-released': tellResident('该号源尚未开放预约，请留意医院放号时间'),
  'id-used': refused('200504', '锁号编号已存在'),
  full: refused('200505', '号源已满'),
  taken: refused('200506', '号源已被占用'),
  quota: refused('200507', '已达到预约次数上限'),
};

/** 2005 */
export function lock(request: Fields, _hospital: Hospital, desk: BookingDesk): Reply {
  const outcome = desk.lock(toNumberRequest(request.required('LOCK_ID'), request));
  if (outcome.kind !== 'locked') return LOCK_REFUSALS[outcome.kind];
  return ok({ LOCK_ID: outcome.order.id, EXPIRE_TIME: localDateTime(outcome.order.expiresAt) });
}

/** 2006 */
export function unlock(request: Fields, _hospital: Hospital, desk: BookingDesk): Reply {
  const id = request.required('LOCK_ID');
  switch (desk.unlock(id)) {
    case 'released':
      return ok({ LOCK_ID: id });
    case 'no-lock':
      return refused('200601', '锁号记录不存在');
    case 'already-ordered':
      return refused('200602', '该号已下单');
  }
}

const ORDER_REFUSALS: Record<Exclude<OrderOutcome['kind'], 'booked'>, Reply> = {
  'no-lock': refused('200701', '锁号记录不存在'),
  expired: refused('200702', '锁号已过期'),
  stopped: refused('200703', '该出诊单元已停诊'),
  'patient-refused': refused('200705', '患者信息与档案不符'),
  'fee-changed': tellResident('挂号费已调整，请重新选择号源'),
};

/** Where to go and what to bring; known once the order stands. */
const visitDetails = (order: Order): XmlNode =>
  order.visitNo === null
    ? {}
    : { HOSP_SERIAL_NUM: order.queueNo, HOSP_SEE_DOCT_ADDR: order.session.place, HOSP_REMARK: REMARKS };

/** 2007 */
export function order(request: Fields, _hospital: Hospital, desk: BookingDesk): Reply {
  const outcome = desk.order({
    ...toNumberRequest(request.required('ORDER_ID'), request),
    name: request.required('NAME'),
    phone: request.optional('MOBILE'),
    feeFen: request.fen('REG_FEE'),
  });
  if (outcome.kind !== 'booked') return ORDER_REFUSALS[outcome.kind];
  return ok({
    ORDER_ID: outcome.order.id,
    HOSP_ORDER_ID: outcome.order.visitNo ?? undefined,
    HOSP_PATIENT_ID: outcome.order.patientNo,
    ...visitDetails(outcome.order),
  });
}

const CANCEL_REFUSALS: Record<Exclude<CancelOutcome, 'cancelled'>, Reply> = {
  'no-order': refused('1', '订单不存在或与患者不符'),
  'too-late': refused('200801', '已超过可取消时间'),
  'already-arrived': refused('200802', '已取号，请到窗口办理'),
  stopped: tellResident('该号已停诊，无需取消'),
};

/** 2009 */
export function cancel(request: Fields, _hospital: Hospital, desk: BookingDesk): Reply {
  const id = request.required('ORDER_ID');
  request.required('CANCEL_DATE');
  const outcome = desk.cancel({
    id,
    visitNo: request.required('HOSP_ORDER_ID'),
    patientNo: request.required('HOSP_PATIENT_ID'),
    reason: request.optional('CANCEL_REMARK'),
  });
  return outcome === 'cancelled' ? ok({ ORDER_ID: id }) : CANCEL_REFUSALS[outcome];
}

const toOrder = (order: Order): XmlNode => ({
  ORDER_ID: order.id,
  HOSP_ORDER_ID: order.visitNo ?? undefined,
  HOSP_PATIENT_ID: order.patientNo,
  REG_ID: order.session.id,
  TIME_ID: order.number.id,
  ORDER_STATUS: ORDER_STATUS[order.state],
  ...visitDetails(order),
});

/** 2012 */
export function queryOrder(request: Fields, hospital: Hospital): Reply {
  const found = hospital.orders.find(request.required('ORDER_ID'));
  return found ? ok({ ORDER_LIST: [toOrder(found)] }) : nothingFound();
}

const LARGEST_PAGE = 200;

/** 9003 */
export function listOrders(request: Fields, hospital: Hospital): Reply {
  const date = request.date('REG_DATE');
  const page = request.wholeNumber('PAGE_NO', 1, 999_999);
  const size = request.wholeNumber('PAGE_SIZE', 1, LARGEST_PAGE);
  const orders = hospital.orders
    .list()
    .filter((order) => order.session.date === date)
    .sort((one, other) => (one.id < other.id ? -1 : 1));
  const shown = orders.slice((page - 1) * size, page * size);
  if (shown.length === 0) return nothingFound();
  return ok({
    REG_DATE: date,
    PAGE_NO: String(page),
    PAGE_COUNT: String(Math.ceil(orders.length / size)),
    TOTAL_COUNT: String(orders.length),
    ORDER_LIST: shown.map(toOrder),
  });
}
