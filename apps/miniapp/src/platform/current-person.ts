import { create } from 'zustand';
import { session } from './session';
import { storage } from './storage';

const KEY = 'person.current';

const store = create<{ id: string }>(() => ({ id: storage.read<string>(KEY) ?? '' }));

/** Whom the account holder acts for now. The id alone is kept; who that is comes from the server. */
export const setCurrentPersonId = (id: string): void => {
  storage.write(KEY, id);
  store.setState({ id });
};

/** The chosen person's id; empty while nobody is chosen. */
export const useCurrentPersonId = (): string => store((state) => state.id);

session.onEnd(() => {
  storage.remove(KEY);
  store.setState({ id: '' });
});
