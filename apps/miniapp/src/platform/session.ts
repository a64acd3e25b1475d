import { create } from 'zustand';
import { isText, storage } from './storage';

const KEY = 'session.token';

interface SessionState {
  token: string | null;
  /** Signed in once, and the server no longer accepts it. */
  expired: boolean;
}

const store = create<SessionState>(() => ({ token: storage.read(KEY, isText), expired: false }));

type Listener = () => void;
const onBegin = new Set<Listener>();
const onEnd = new Set<Listener>();

const end = (expired: boolean) => {
  storage.remove(KEY);
  store.setState({ token: null, expired });
  for (const listener of onEnd) listener();
};

/** Who is signed in, for code outside components. */
export const session = {
  token: (): string | null => store.getState().token,
  begin(token: string): void {
    storage.write(KEY, token);
    store.setState({ token, expired: false });
    for (const listener of onBegin) listener();
  },
  /** The resident signs out. */
  end: (): void => end(false),
  /** The server no longer accepts the token. */
  expire: (): void => end(true),
  expired: (): boolean => store.getState().expired,
  onBegin(listener: Listener): () => void {
    onBegin.add(listener);
    return () => onBegin.delete(listener);
  },
  /** Runs whenever a session ends, so that nothing of one account is shown to the next. */
  onEnd(listener: Listener): () => void {
    onEnd.add(listener);
    return () => onEnd.delete(listener);
  },
};

export const useSignedIn = (): boolean => store((state) => state.token !== null);
export const useSessionExpired = (): boolean => store((state) => state.expired);
