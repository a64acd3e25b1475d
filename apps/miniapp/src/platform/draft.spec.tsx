import { act, renderHook } from '@testing-library/react';
import { setCurrentPersonId } from './current-person';
import { useDraft } from './draft';
import { session } from './session';

const EMPTY = { reason: '', kind: null as string | null };
const form = (name = 'appeal/1', initial: typeof EMPTY = EMPTY) => renderHook(() => useDraft(name, initial));
/** Types into a form, which is then gone, as when the app is killed. */
const type = (reason: string, name?: string) => {
  const { result, unmount } = form(name);
  act(() => result.current.change({ reason }));
  unmount();
};

beforeEach(() => {
  session.begin('token');
  setCurrentPersonId('p1');
});

it('finds again what was typed and not sent, and from when it is', () => {
  type('我来过医院');
  const { result } = form();
  expect(result.current.draft.reason).toBe('我来过医院');
  expect(result.current.since).not.toBeNull();
});

it.each(['𠮷野家', '㐂', '龘', '我👨‍👩‍👧来过'])('keeps %s as it was typed', (text) => {
  type(text);
  expect(form().result.current.draft.reason).toBe(text);
});

it('keeps each form apart', () => {
  type('我来过医院');
  expect(form('appeal/2').result.current.draft.reason).toBe('');
});

it('is empty again once it was sent', () => {
  type('我来过医院');
  const { result } = form();
  act(() => result.current.forget());
  expect(form().result.current.draft.reason).toBe('');
});

it('is forgotten when somebody else is acted for, and with the session', () => {
  type('我来过医院');
  setCurrentPersonId('p2');
  setCurrentPersonId('p1');
  expect(form().result.current.draft.reason).toBe('');
  type('我来过医院');
  session.end();
  setCurrentPersonId('p1');
  expect(form().result.current.draft.reason).toBe('');
});

it('takes nothing that does not fit what is asked for', () => {
  type('我来过医院');
  const { result } = renderHook(() => useDraft('appeal/1', { reason: 7, other: 'x' }));
  expect(result.current.draft).toEqual({ reason: 7, other: 'x' });
});
