import { create } from 'zustand';

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

/** Kept in memory alone: details of a person never enter storage, not even invented ones. */
export const chooseDemoResident = (resident: DemoResident | null): void => store.setState({ resident });

/** Who was chosen at sign-in, to spare typing; null inside WeChat. */
export const useDemoResident = (): DemoResident | null => store((state) => state.resident);

/** The same, for code outside components. */
export const demoResident = (): DemoResident | null => store.getState().resident;
