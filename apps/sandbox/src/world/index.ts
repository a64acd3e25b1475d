export { buildWorld } from './build-world';
export { buildPeople } from './residents';
export type * from './model';
