export * from './api/use-join-waitlist';
export * from './api/use-waitlist';
export * from './api/use-waitlist-entry';
export * from './components/leave-waitlist';
export * from './components/standing-in-line';
export * from './components/waitlist-card';
export * from './lib/stands';
export * from './lib/wording';
