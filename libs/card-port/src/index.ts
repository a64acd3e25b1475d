export * from './card';
export * from './card-authority.port';
