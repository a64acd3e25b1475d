import { LINK_SCOPES, type LinkCapacity, type LinkScope } from '@kangqiao/contracts';

/** Whether a scope allows no more than another. */
export const isWithinScope = (scope: LinkScope, asked: LinkScope): boolean =>
  LINK_SCOPES.indexOf(scope) <= LINK_SCOPES.indexOf(asked);

export interface LinkView {
  /** As whom the one who looks acts for the person. */
  viewer: LinkCapacity;
  capacity: LinkCapacity;
  /** Accounts that are the person. */
  selves: number;
}

/**
 * What the person or a guardian may do to a link. A guardian's link ends by the ward's age alone, and the last account
 * that is the person stays, so that somebody can always see and revoke.
 */
export const linkActions = ({ viewer, capacity, selves }: LinkView): { change: boolean; revoke: boolean } => {
  if (viewer === 'family') return { change: false, revoke: false };
  const isFamily = capacity === 'family';
  const isSpareSelf = viewer === 'self' && capacity === 'self' && selves > 1;
  return { change: isFamily, revoke: isFamily || isSpareSelf };
};
