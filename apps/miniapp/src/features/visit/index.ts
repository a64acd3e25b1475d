export * from './components/alternatives';
export * from './components/appeal';
export * from './components/guide';
export * from './components/queue';
export * from './components/substitution';
export * from './components/timeline';
