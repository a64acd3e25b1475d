import type { Hospital } from '../hospital/hospital';
import { localDateTime } from '../hospital/local-time';
import type { Order } from '../hospital/order-book';
import type { ReportView } from '../hospital/report-desk';
import type { StopNotice } from '../hospital/stops';
import type { HospitalVoice } from '../hospitals/played-hospital';
import type { Platform } from './platform';
import { toStop } from './stop-functions';

const QUEUE = '2';
const REPORTS = { laboratory: '3', microbiology: '4', imaging: '5' } as const;

/** What this hospital tells the platform, as the second half of docs/wires/selfservice.md says. */
export class SelfServiceVoice implements HospitalVoice {
  constructor(
    private readonly platform: Platform,
    private readonly hospital: Hospital,
  ) {}

  stopped(notice: StopNotice, times: 1 | 2): void {
    for (let time = 0; time < times; time += 1) this.platform.tell('StopReg', '5001', toStop(notice));
  }

  moved(order: Order): void {
    if (order.state === 'cancelled') this.cancelled(order);
    if (order.state === 'arrived' || order.state === 'completed') this.queueMoved(order.session.id);
  }

  reported({ id, patientNo, kind, reportedAt }: ReportView): void {
    this.platform.tell('PushInfo', '7001', {
      INFO_LIST: [{ PUSH_TYPE: REPORTS[kind], HOSP_PATIENT_ID: patientNo, REPORT_ID: id, PUSH_TIME: reportedAt }],
    });
  }

  forget(): void {
    this.platform.forget();
  }

  private cancelled(order: Order): void {
    this.platform.tell('CancelRegByHis', '5002', {
      ORDER_ID: order.id,
      HOSP_ORDER_ID: order.visitNo ?? undefined,
      HOSP_PATIENT_ID: order.patientNo,
      CANCEL_TIME: localDateTime(this.hospital.now()),
      CANCEL_REMARK: order.cancelReason ?? undefined,
    });
  }

  /** Everybody who waits there is told to look again. */
  private queueMoved(sessionId: string): void {
    const waiting = this.hospital.orders
      .list()
      .filter(({ session, state }) => session.id === sessionId && state === 'arrived');
    if (waiting.length === 0) return;
    this.platform.tell('PushInfo', '7001', {
      INFO_LIST: waiting.map((order) => ({
        PUSH_TYPE: QUEUE,
        HOSP_PATIENT_ID: order.patientNo,
        HOSP_ORDER_ID: order.visitNo ?? undefined,
        PUSH_TIME: localDateTime(this.hospital.now()),
      })),
    });
  }
}
