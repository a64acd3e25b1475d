export * from './api/use-account';
export * from './api/use-demo-residents';
export * from './api/use-sign-in';
export * from './api/use-sign-out';
export * from './api/use-update-account';
export * from './components/elder-mode-switch';
export * from './components/resident-picker';
export * from './components/signed-in-only';
