import { open } from './navigation';

/** Shows a page of somebody else's within the mini-program; WeChat lets through only what its operator registered. */
export const openWebPage = (address: string): void => open.webPage({ address });
