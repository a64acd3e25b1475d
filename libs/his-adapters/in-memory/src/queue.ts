import { type QueuePosition, QueuePort } from '@kangqiao/his-port';
import type { FaultPlan } from './faults';

/** The queue as a test arranges it. */
export class InMemoryQueue extends QueuePort {
  private readonly positions = new Map<string, { patientNo: string; position: QueuePosition }>();

  constructor(private readonly faults: FaultPlan) {
    super();
  }

  async position({ visitNo, patientNo }: { visitNo: string; patientNo: string }): Promise<QueuePosition | null> {
    return this.faults.read('position', () => {
      const found = this.positions.get(visitNo);
      return found?.patientNo === patientNo ? found.position : null;
    });
  }

  /** Puts a visit into the queue, or moves it there. */
  place(visitNo: string, patientNo: string, position: QueuePosition): void {
    this.positions.set(visitNo, { patientNo, position });
  }

  remove(visitNo: string): void {
    this.positions.delete(visitNo);
  }
}
