import { create } from 'zustand';
import { isText, storage } from './storage';

/** An invented person of the sandbox, offered on the web page in place of WeChat's login. */
export interface DemoResident {
  signInCode: string;
  name: string;
  document: { type: 'resident-id'; number: string };
  phone: string;
  /** What this person shows, one line. */
  note: string;
}

const store = create<{ resident: DemoResident | null }>(() => ({ resident: null }));

const KEY = 'demo.code';

/**
 * Kept in memory alone: details of a person never enter storage, not even invented ones. The sign-in code says nothing
 * of anybody and stays: it is what WeChat's login is on a phone, and is there after the page is opened anew.
 */
export const chooseDemoResident = (resident: DemoResident | null): void => {
  if (resident) storage.write(KEY, resident.signInCode);
  else storage.remove(KEY);
  store.setState({ resident });
};

/** Who was chosen at sign-in, to spare typing; null inside WeChat. */
export const useDemoResident = (): DemoResident | null => store((state) => state.resident);

/** The sign-in code of whoever was chosen last on this web page; null inside WeChat. */
export const demoCode = (): string | null => storage.read(KEY, isText);
