export * from './code-uses';
export * from './offline-verifier';
export * from './regional-card-authority';
