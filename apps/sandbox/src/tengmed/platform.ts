import { ControlProblem } from '../control/problems';
import { CREDENTIALS } from '../credentials';
import { FaultBook } from '../faults/faults';
import { isRecord } from '../input';
import type { MakeIssuer } from '../issuers/sandbox-issuer';
import { platformControl } from './control';
import { platformRoutes } from './routes';
import { PlatformState, type Rules } from './state';

function changedRules(body: unknown, rules: Rules): Rules {
  if (!isRecord(body)) throw new ControlProblem(400, 'the body must be a JSON object');
  const { codeLifeSeconds, wechatCodeRequired, barred } = { ...rules, ...body };
  if (typeof codeLifeSeconds !== 'number' || !Number.isInteger(codeLifeSeconds) || codeLifeSeconds < 1) {
    throw new ControlProblem(400, 'codeLifeSeconds must be a whole number from 1');
  }
  if (typeof wechatCodeRequired !== 'boolean')
    throw new ControlProblem(400, 'wechatCodeRequired must be true or false');
  if (!Array.isArray(barred) || !barred.every((number): number is string => typeof number === 'string')) {
    throw new ControlProblem(400, 'barred must be a list of document numbers');
  }
  return { codeLifeSeconds, wechatCodeRequired, barred };
}

/** Tencent's e-health card platform, simulated. */
export const tengmedPlatform: MakeIssuer = (context) => {
  const state = new PlatformState(context);
  const faults = new FaultBook();
  return {
    id: 'tengmed',
    faults,
    routes: (app) => platformRoutes(app, state, faults, CREDENTIALS.tengmed),
    control: (app) => platformControl(app, state),
    inspect: () => ({
      rules: state.rules,
      appTokensIssued: state.appToken.issued,
      cards: state.cards.list(),
      uses: state.uses,
      bindings: state.cards
        .list()
        .flatMap(({ healthCardId, patid }) => (patid === null ? [] : [{ healthCardId, patid }])),
      verifyOrders: state.verifyOrders.list(),
    }),
    configure: (body) => {
      state.rules = changedRules(body, state.rules);
    },
    reset: () => state.reset(),
  };
};
