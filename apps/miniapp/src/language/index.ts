export { t } from './t';
