import { create } from 'zustand';
import { session } from './session';
import { isText, storage } from './storage';

const KEY = 'person.current';

const store = create<{ id: string }>(() => ({ id: storage.read(KEY, isText) ?? '' }));

/** Whom the account holder acts for now. The id alone is kept; who that is comes from the server. */
export const setCurrentPersonId = (id: string): void => {
  storage.write(KEY, id);
  store.setState({ id });
};

/** Runs whenever somebody else is acted for. */
export const onPersonChange = (changed: (id: string) => void): void =>
  void store.subscribe((now, before) => now.id !== before.id && changed(now.id));

/** The chosen person's id; empty while nobody is chosen. */
export const useCurrentPersonId = (): string => store((state) => state.id);

session.onEnd(() => {
  storage.remove(KEY);
  store.setState({ id: '' });
});
