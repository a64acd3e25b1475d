import type { Card, CardActions, CardState } from '@kangqiao/contracts';
import type { CardCapabilities } from '@kangqiao/card-port';
import { isoWithOffset, maskName } from '@kangqiao/domain';
import type { CardRow } from './card-row';

/** What can be done with a card now. @param mayManage the card is the resident's own, or of a child of theirs */
export const actionsOf = (state: CardState, mayManage: boolean, { revoke }: CardCapabilities): CardActions => ({
  show: state === 'active',
  apply: state === 'revoked',
  revoke: state === 'active' && revoke && mayManage,
});

/** @param state the row's own, which is not `refused` */
export const toCard = (row: CardRow, state: CardState, name: string, actions: CardActions): Card => ({
  number: state === 'pending' ? null : row.cardNumber,
  state,
  issuer: row.issuer,
  nameMasked: maskName(name),
  appliedAt: isoWithOffset(row.appliedAt),
  issuedAt: row.issuedAt && isoWithOffset(row.issuedAt),
  actions,
});
