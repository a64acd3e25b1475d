export { buildWorld } from './build-world';
export type * from './model';
