import type { Fault, FaultBook } from '../faults/faults';
import type { BookingDesk } from '../hospital/booking-desk';
import type { Hospital } from '../hospital/hospital';
import { localDateTime } from '../hospital/local-time';
import { actionOf, type Action } from './actions';
import { toMessage } from './message';
import { notDone, ParameterProblem, systemFailure, type Reply } from './reply';
import { HipRequest } from './request';
import { spoilSubjects } from './spoilt-subjects';
import { readXml, writeDocument } from './xml';

/** A call that was understood as far as its action; `reply` stands when it cannot be carried out. */
export interface OpenedCall {
  action: Action | null;
  request: HipRequest | null;
  reply: Reply | null;
}

/** The platform behind the one method: an action and a message in, a message out. */
export class HipService {
  constructor(
    private readonly hospital: Hospital,
    private readonly desk: BookingDesk,
    /** Device ids of those who may call. */
    private readonly senders: readonly string[],
  ) {}

  open(name: string, message: string): OpenedCall {
    const action = actionOf(name) ?? null;
    const document = readXml(message);
    const [root] = document?.names() ?? [];
    if (!document || root === undefined) return { action, request: null, reply: notDone('0003', '报文无法解析') };
    const request = new HipRequest(root, document.at(root));
    if (!action?.requestRoots.includes(root)) {
      return { action, request, reply: notDone('0003', `${name} 与报文 ${root} 不符`) };
    }
    if (!this.senders.includes(request.sender ?? ''))
      return { action, request, reply: notDone('0002', '发送方未登记') };
    return { action, request, reply: request.id === null ? notDone('0003', '报文缺少 id') : null };
  }

  /** The fault that this call meets. */
  faultOf({ action, request }: OpenedCall, faults: FaultBook): Fault | null {
    return faults.take(...(action && request ? this.served(action, request) : []));
  }

  answer({ action, request, reply }: OpenedCall, fault: Fault | null): string {
    const given = reply ?? (action && request ? this.run(action, request, fault) : systemFailure());
    return writeDocument(
      toMessage(given, {
        targetId: request?.id ?? null,
        sender: request?.sender ?? null,
        replyRoot: action?.replyRoot ?? '',
        form: action?.form ?? 'attribute',
        isQuery: action?.isQuery ?? false,
        now: localDateTime(this.hospital.now()),
      }),
    );
  }

  private served(action: Action, request: HipRequest): ReturnType<Action['serves']> {
    try {
      return action.serves(request, this.hospital);
    } catch (problem) {
      if (problem instanceof ParameterProblem) return [];
      throw problem;
    }
  }

  private run(action: Action, request: HipRequest, fault: Fault | null): Reply {
    if (fault?.kind === 'error-in-200') return systemFailure();
    if (fault?.kind === 'unknown-code' && !action.isQuery) return notDone('7777', '未定义的错误');
    try {
      const reply = action.run(request, this.hospital, this.desk);
      if (!fault || !('subjects' in reply)) return reply;
      const repeated = action.repeated?.(request, this.hospital) ?? 'subject';
      return { ...reply, subjects: spoilSubjects(reply.subjects, fault.kind, repeated, this.hospital) };
    } catch (problem) {
      if (problem instanceof ParameterProblem) return { kind: 'wrong', text: `参数错误:${problem.message}` };
      throw problem;
    }
  }
}
