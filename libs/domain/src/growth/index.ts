export * from './ws-t-423';
