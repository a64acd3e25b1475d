export * from './code-uses';
export * from './regional-card-authority';
