import type { Operation as FaultOperation } from '../faults/faults';
import { readApplicant } from './applicant';
import { TOKEN_SECONDS } from './app-token';
import type { Card } from './card-register';
import { type Members, membersOf, oneOf, text, textOrNone, time, wrong } from './input';
import { PlatformProblem } from './problems';
import type { PlatformState } from './state';

/** One operation of the platform. */
export interface PlatformOperation {
  path: string;
  /** By which faults it is met; null = by `*` only. */
  fault: FaultOperation | null;
  /** It is told something to keep, or hands something over: by the fault `unknown-code` it is refused. */
  writes: boolean;
  run(req: Members, state: PlatformState, base: string): Members;
}

const OPEN = '/rest/auth/HealthCard/HealthOpenPlatform/ISVOpenObj';
const SERVER = '/rest/auth/TXHealthCard/EHealthCardServer/ISVOpenObj';
export const TOKEN_PATH = '/rest/auth/HealthCard/HealthOpenAuth/AuthObj/getAppToken';

const MOST_IN_BATCH = 15;
/** TEST-NET-3: whoever comes from there is taken for a tout. */
const TOUTS = '203.0.113.';

const personOf = ({ healthCardId, phid, name, gender, nation, birthday, idType, idNumber, address }: Card) => ({
  ...{ healthCardId, phid, name, gender, nation, birthday, idType, idNumber },
  address: address ?? '',
});

const cardOf = (card: Card, { codes }: PlatformState): Members => ({
  ...personOf(card),
  phone1: card.phone1,
  phone2: '',
  patid: card.patid ?? '',
  qrCodeText: codes.static(card.healthCardId),
  adminExt: '',
  ext: '',
});

function takeWechatCode(req: Members, { rules, wechatCodes }: PlatformState): void {
  const code = textOrNone(req, 'wechatCode', 128);
  if (code === null && !rules.wechatCodeRequired) return;
  if (code === null || wechatCodes.has(code)) throw new PlatformProblem('wechatCodeMissing', 'wechatCode 无效');
  wechatCodes.add(code);
}

function register(req: Members, state: PlatformState): Card {
  const applicant = readApplicant(req);
  if (state.rules.barred.includes(applicant.idNumber)) throw new PlatformProblem('applicationRefused', '无法申领');
  takeWechatCode(req, state);
  return state.cards.register(applicant);
}

const read = (path: string, run: PlatformOperation['run'], fault: FaultOperation | null = null): PlatformOperation => ({
  ...{ path, fault, run },
  writes: false,
});
const write = (path: string, run: PlatformOperation['run'], fault: FaultOperation | null = null) => ({
  ...read(path, run, fault),
  writes: true,
});

export const OPERATIONS: readonly PlatformOperation[] = [
  write(TOKEN_PATH, (_req, { appToken }) => ({ appToken: appToken.issue(), expiresIn: TOKEN_SECONDS })),

  write(
    `${OPEN}/registerHealthCard`,
    (req, state) => {
      const { healthCardId, phid } = register(req, state);
      return { qrCodeText: state.codes.static(healthCardId), healthCardId, phid, adminExt: '' };
    },
    'apply',
  ),

  write(
    `${OPEN}/registerBatchHealthCard`,
    (req, state) => {
      const items = req['healthCardItems'];
      if (!Array.isArray(items) || items.length < 1 || items.length > MOST_IN_BATCH) throw wrong('healthCardItems');
      const rspItems = items.flatMap((item) => {
        try {
          const { healthCardId, idType, idNumber } = register(membersOf(item, 'healthCardItems'), state);
          return [{ qrCodeText: state.codes.static(healthCardId), idType, idNumber, healthCardId }];
        } catch (problem) {
          // Who cannot be registered is left out; the others are not.
          if (problem instanceof PlatformProblem) return [];
          throw problem;
        }
      });
      return { rspItems };
    },
    'apply',
  ),

  write(`${OPEN}/getHealthCardByHealthCode`, (req, state) => {
    const card = state.cards.get(state.healthCodes.use(text(req, 'healthCode')));
    return { card: cardOf(card, state), isSelf: true };
  }),

  read(`${OPEN}/getHealthCardByQRCode`, (req, state) => ({
    card: cardOf(state.codes.look(text(req, 'qrCodeText', 1024)), state),
  })),

  read(`${SERVER}/getHealthCardByHealthCardId`, (req, state) => ({
    card: cardOf(state.cards.get(text(req, 'healthCardId')), state),
  })),

  read(
    `${OPEN}/getDynamicQRCode`,
    (req, { cards, codes, rules }) => {
      const card = cards.get(text(req, 'healthCardId'));
      const { healthCardId, idType, idNumber } = card;
      const matches = text(req, 'idType') === idType && text(req, 'idNumber') === idNumber;
      if (!matches) throw new PlatformProblem('noSuchCard', 'no such card');
      if (card.cancelled) throw new PlatformProblem('cardCancelled', '健康卡已注销');
      const isStatic = oneOf(['0', '1'], req, 'codeType') === '1';
      const qrCodeText = isStatic ? codes.static(healthCardId) : codes.dynamic(healthCardId, rules.codeLifeSeconds);
      return { qrCodeText, qrCodeImg: '', color: 0, healthCardId };
    },
    'codes',
  ),

  read(
    `${OPEN}/verifyQRCode`,
    (req, { codes }) => {
      const card = codes.use(text(req, 'qrCodeText', 1024));
      return { ...personOf(card), phone: card.phone1 };
    },
    'verify',
  ),

  write(
    `${OPEN}/bindCardRelation`,
    (req, { codes }) => {
      const patid = text(req, 'patid', 64);
      codes.cardOf(text(req, 'qrCodeText', 1024)).patid = patid;
      return { result: true };
    },
    'bindPatient',
  ),

  write(
    `${OPEN}/reportHISData`,
    (req, state) => {
      const { healthCardId } = state.codes.cardOf(text(req, 'qrCodeText', 1024));
      oneOf(['11'], req, 'cardType');
      state.uses.push({
        healthCardId,
        time: time(req, 'time'),
        hospitalCode: text(req, 'hospitalCode'),
        scene: text(req, 'scene'),
        department: textOrNone(req, 'department'),
        cardChannel: text(req, 'cardChannel'),
        cardCostTypes: text(req, 'cardCostTypes'),
      });
      return { none: '' };
    },
    'reportUse',
  ),

  write(`${OPEN}/registerUniformVerifyOrder`, (req, { verifyOrders }, base) => {
    for (const name of ['cardType', 'wechatCode', 'scene', 'useCardType']) text(req, name);
    for (const name of ['verifySuccessRedirectUrl', 'verifyFailRedirectUrl']) text(req, name, 1024);
    const { verifyOrderId } = verifyOrders.open(text(req, 'name'), text(req, 'idCard'));
    return { verifyUrl: `${base}/tengmed/verify/${verifyOrderId}`, verifyOrderId, protectState: 0 };
  }),

  read(`${SERVER}/checkUniformVerifyResult`, (req, { verifyOrders }) => ({
    suc: verifyOrders.passed(text(req, 'verifyOrderId'), text(req, 'verifyResult')),
    verifyType: 0,
  })),

  read(`${OPEN}/checkAppointmentLimit`, (req, { cards }) => {
    text(req, 'openId');
    cards.get(text(req, 'healthCardId'));
    const isTout = text(req, 'clientIp').startsWith(TOUTS);
    return { verify: !isTout, riskLevel: isTout ? 4 : 0, toast: isTout ? '操作过于频繁，请稍后再试' : '' };
  }),
];
