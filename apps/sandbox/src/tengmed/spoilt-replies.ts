import type { FaultKind } from '../faults/faults';
import type { Members } from './input';
import type { PlatformState } from './state';

/** What a fault makes of a good answer; the faults of the wire itself are played when it is sent. */
export function spoil(rsp: Members, kind: FaultKind | undefined, state: PlatformState): Members {
  const within = (change: (person: Members) => Members): Members => {
    const { card } = rsp;
    return typeof card === 'object' && card !== null ? { ...rsp, card: change(card as Members) } : change(rsp);
  };
  switch (kind) {
    case 'wrong-patient':
      return within((person) =>
        'healthCardId' in person ? { ...person, healthCardId: state.cards.other(person['healthCardId']) } : person,
      );
    case 'unknown-code':
      return within((person) =>
        'gender' in person ? { ...person, gender: '7', idType: '77', nation: '火星族' } : person,
      );
    case 'duplicate-ids': {
      const { rspItems } = rsp;
      return Array.isArray(rspItems) ? { ...rsp, rspItems: [rspItems[0], ...rspItems] } : rsp;
    }
    default:
      return rsp;
  }
}
