import type { LinkScope } from '@kangqiao/contracts';

const IN_ORDER = ['booking', 'reports', 'everything'] as const satisfies readonly LinkScope[];

/** The scopes that allow no more than this one. */
export const scopesWithin = (most: LinkScope): readonly LinkScope[] => IN_ORDER.slice(0, IN_ORDER.indexOf(most) + 1);
