export * from './api/use-preflight';
export * from './api/use-release';
export * from './api/use-tickets';
export * from './components/draw-facts';
export * from './components/preflight-list';
export * from './components/release-banner';
export * from './components/standing';
