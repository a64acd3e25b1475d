import type { Operation } from '../faults/faults';
import { type Members, refuse } from './answers';
import { type Card, type CardFile, personOf } from './card-file';
import type { CodeDesk } from './code-desk';
import type { Rules } from './rules';

/** One accepted check of a code. */
export interface CodeUse {
  erhcCardNo: string;
  orgCode: string;
  terminalCode: string;
  medStepCode: string;
}

/** What a method works with. */
export interface Desk {
  cards: CardFile;
  codes: CodeDesk;
  uses: CodeUse[];
  rules: Rules;
  /** Whom the answer is about: the right one, unless a fault has it otherwise. */
  about: (card: Card) => Card;
}

interface Method {
  /** The port's name of what it serves. */
  operation: Operation;
  run: (body: Readonly<Record<string, string>>, desk: Desk) => Members;
}

const PAYMENT_STEP = '010105';

const withCode = (card: Card, desk: Desk) => {
  const { empi, erhcCardNo } = desk.about(card);
  return { empi, erhcCardNo, qrCode: desk.codes.issue(card).text };
};

function checkCode(body: Readonly<Record<string, string>>, desk: Desk): Members {
  const { qrCode = '', terminalCode, medStepCode, orgCode = '' } = body;
  if (!terminalCode || !medStepCode || !/^\d{6}$/.test(medStepCode)) return refuse('parameters');
  if (medStepCode === PAYMENT_STEP && !(body['payAmount'] && body['payChannel'])) refuse('payment');
  const erhcCardNo = desk.codes.accept(qrCode);
  desk.uses.push({ erhcCardNo, orgCode, terminalCode, medStepCode });
  return personOf(desk.about(desk.cards.byNumber(erhcCardNo) ?? refuse('notRegistered')));
}

/** The platform's methods; the numbers are those of docs/wires/provincial.md. */
export const METHODS: Readonly<Record<string, Method>> = {
  // 6.1
  createVmcardQRcode: { operation: 'apply', run: (body, desk) => withCode(desk.cards.create(body), desk) },
  // 6.2
  modifyVmcardInfo: {
    operation: 'apply',
    run: ({ erhcCardNo = '', phone }, { cards }) => {
      const card = cards.byNumber(erhcCardNo) ?? refuse('notRegistered');
      card.phone = phone || card.phone;
      return { erhcCardNo };
    },
  },
  // 6.3
  getPersonInfo: {
    operation: 'apply',
    run: (body, { cards, about }) => personOf(about(cards.find(body) ?? refuse('notRegistered'))),
  },
  // 6.4
  getActiveQrCode: {
    operation: 'codes',
    run: ({ erhcCardNo = '' }, desk) => {
      const card = desk.cards.byNumber(erhcCardNo) ?? refuse('notRegistered');
      const { tellsLife, codeSeconds } = desk.rules;
      const { erhcCardNo: named, qrCode } = withCode(card, desk);
      return { erhcCardNo: named, qrCode, validSeconds: tellsLife ? String(codeSeconds) : null };
    },
  },
  // 6.5
  getPersonInfoByQrCode: { operation: 'verify', run: checkCode },
  // 6.6
  queryIfHasRegistered: {
    operation: 'apply',
    run: (body, { cards }) => ({ parameters: cards.find(body) ? '1' : '0' }),
  },
  // 6.7
  activateVmcardQRcode: {
    operation: 'apply',
    run: (body, desk) => withCode(desk.cards.find(body) ?? refuse('notRegistered'), desk),
  },
};
