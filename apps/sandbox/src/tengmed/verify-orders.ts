import { randomBytes } from 'node:crypto';
import { PlatformProblem } from './problems';

export interface VerifyOrder {
  verifyOrderId: string;
  name: string;
  idCard: string;
  /** What the page hands to the phone at its end. */
  verifyResult: string;
  result: 'open' | 'passed' | 'failed';
}

const id = (): string => randomBytes(16).toString('hex').toUpperCase();

/** Checks of who somebody is; nobody looks into a face here, the control interface says how each ended. */
export class VerifyOrders {
  readonly #orders = new Map<string, VerifyOrder>();

  open(name: string, idCard: string): VerifyOrder {
    const order: VerifyOrder = { verifyOrderId: id(), name, idCard, verifyResult: id(), result: 'open' };
    this.#orders.set(order.verifyOrderId, order);
    return order;
  }

  find(verifyOrderId: string): VerifyOrder | undefined {
    return this.#orders.get(verifyOrderId);
  }

  /** Whether it was passed; an order that is open, or asked for with what the page never handed out, was not. */
  passed(verifyOrderId: string, verifyResult: string): boolean {
    const order = this.find(verifyOrderId);
    if (!order || order.verifyResult !== verifyResult) throw new PlatformProblem('noSuchOrder', '订单不存在');
    return order.result === 'passed';
  }

  list(): VerifyOrder[] {
    return [...this.#orders.values()];
  }

  reset(): void {
    this.#orders.clear();
  }
}
