import type {
  AppointmentLimit,
  BatchCard,
  BatchRegistration,
  CardPerson,
  DynamicCode,
  HealthCard,
  RegisteredCard,
  Registration,
  UseReport,
  VerifyOrder,
  VerifyOrderRequest,
  VerifyOrderResult,
  VerifyRequest,
} from './messages';
import { OPERATIONS } from './operations';
import type { TengmedConnection } from './options';
import {
  readAppointmentLimit,
  readBatch,
  readBound,
  readCard,
  readCardOfUser,
  readDynamicCode,
  readRegistered,
  readVerified,
  readVerifyOrder,
  readVerifyResult,
} from './replies';
import type { Values } from './signature';
import type { IdType } from './tables';
import { type RelatedUser, TengmedTransport } from './transport';

/** The most cards that registerBatchHealthCard takes. */
export const MOST_IN_BATCH = 15;

/** What `healthCode` says when it is no code: the user wants to add a card, or declined. */
const NO_HEALTH_CODE: readonly string[] = ['0', '-1'];

const values = <T extends object>(request: T): Values => ({ ...request }) as Values;

/**
 * Tencent's e-health card platform, operation by operation (docs/wires/tengmed.md). Every method throws
 * CardAuthorityUnavailable when no usable answer comes, and TengmedRefused, a kind of it, on a result code other than 0.
 */
export class TengmedPlatform {
  readonly #transport: TengmedTransport;

  constructor(connection: TengmedConnection) {
    this.#transport = new TengmedTransport(connection);
  }

  /** A card for one person (99). The same person gets the same card. */
  registerHealthCard(registration: Registration): Promise<RegisteredCard> {
    return this.#transport.call(OPERATIONS.registerHealthCard, values(registration), readRegistered);
  }

  /**
   * Cards for up to fifteen people (102). Whoever is missing in the answer got none.
   * @throws RangeError for none, for more, and for one document twice
   */
  async registerBatchHealthCard(items: readonly BatchRegistration[]): Promise<BatchCard[]> {
    if (items.length < 1 || items.length > MOST_IN_BATCH) throw new RangeError(`${items.length} cards in a batch`);
    const documents = new Set(items.map(({ idType, idNumber }) => `${idType} ${idNumber}`));
    if (documents.size !== items.length) throw new RangeError('one document twice in a batch');
    const asked = { healthCardItems: items.map(values) };
    return this.#transport.call(OPERATIONS.registerBatchHealthCard, asked, (rsp) => readBatch(rsp, items));
  }

  /**
   * The card that a WeChat user chose in the plugin (100). The code works once and for thirty minutes.
   * @throws RangeError for `0` (the user wants to add a card) and `-1` (declined), which are no codes
   */
  async getHealthCardByHealthCode(
    healthCode: string,
    user?: RelatedUser,
  ): Promise<{ card: HealthCard; isSelf: boolean }> {
    if (NO_HEALTH_CODE.includes(healthCode)) throw new RangeError('the user chose no card');
    return this.#transport.call(OPERATIONS.getHealthCardByHealthCode, { healthCode }, readCardOfUser, user);
  }

  /** The card of a code (104); whether it uses a dynamic code up is not documented. */
  getHealthCardByQRCode(qrCodeText: string): Promise<HealthCard> {
    return this.#transport.call(OPERATIONS.getHealthCardByQRCode, { qrCodeText }, (rsp) => readCard(rsp));
  }

  /** A card by its id (158). */
  getHealthCardByHealthCardId(healthCardId: string): Promise<HealthCard> {
    return this.#transport.call(OPERATIONS.getHealthCardByHealthCardId, { healthCardId }, (rsp) =>
      readCard(rsp, healthCardId),
    );
  }

  /**
   * A code to show (161).
   * @param codeType dynamic or static
   */
  getDynamicQRCode(
    card: { healthCardId: string; idType: IdType; idNumber: string },
    codeType: 'dynamic' | 'static' = 'dynamic',
    user?: RelatedUser,
  ): Promise<DynamicCode> {
    const { healthCardId, idType, idNumber } = card;
    const asked = { healthCardId, idType, idNumber, codeType: codeType === 'dynamic' ? '0' : '1' };
    return this.#transport.call(OPERATIONS.getDynamicQRCode, asked, (rsp) => readDynamicCode(rsp, healthCardId), user);
  }

  /** Checks a code that was presented (143), and uses a dynamic one up. */
  verifyQRCode(request: VerifyRequest): Promise<CardPerson> {
    return this.#transport.call(OPERATIONS.verifyQRCode, values(request), readVerified);
  }

  /** Keeps the hospital's patient number with the card (140). Idempotent; false = it was not kept. */
  bindCardRelation(qrCodeText: string, patid: string): Promise<boolean> {
    return this.#transport.call(OPERATIONS.bindCardRelation, { qrCodeText, patid }, readBound);
  }

  /** Tells of a use of a card (141); the answer is empty. */
  reportHISData(report: UseReport): Promise<void> {
    return this.#transport.call(OPERATIONS.reportHISData, values(report), () => undefined);
  }

  /** Opens a check that somebody is who they say (169), done on the platform's page `verifyUrl`. */
  registerUniformVerifyOrder(request: VerifyOrderRequest): Promise<VerifyOrder> {
    return this.#transport.call(OPERATIONS.registerUniformVerifyOrder, values(request), readVerifyOrder);
  }

  /**
   * How a check ended (170), asked of the platform itself: what the phone brings back is only the question.
   * @param verifyResult as the page handed it to the phone
   */
  checkUniformVerifyResult(verifyOrderId: string, verifyResult: string): Promise<VerifyOrderResult> {
    return this.#transport.call(OPERATIONS.checkUniformVerifyResult, { verifyOrderId, verifyResult }, readVerifyResult);
  }

  /** Whether the platform takes somebody for a tout (250). */
  checkAppointmentLimit(asked: { openId: string; healthCardId: string; clientIp: string }): Promise<AppointmentLimit> {
    return this.#transport.call(OPERATIONS.checkAppointmentLimit, values(asked), readAppointmentLimit);
  }

  /** Ends all connections; what is under way fails. */
  close(): Promise<void> {
    return this.#transport.close();
  }
}
