/** `refused`: the last application was; there is no card. A resident is shown the other three (CARD_STATES). */
export const HEALTH_CARD_STATES = ['pending', 'refused', 'active', 'revoked'] as const;
export type HealthCardState = (typeof HEALTH_CARD_STATES)[number];

/** From where each state can be reached. A late "issued" counts even after a "refused": no card is ever lost. */
export const REACHED_FROM: Readonly<Record<HealthCardState, readonly HealthCardState[]>> = {
  pending: ['pending', 'refused', 'revoked'],
  refused: ['pending'],
  active: ['pending', 'refused'],
  revoked: ['active'],
};
