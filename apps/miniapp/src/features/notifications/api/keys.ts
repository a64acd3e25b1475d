/** What all queries about notifications begin with. */
export const NOTIFICATIONS = ['notifications'] as const;
