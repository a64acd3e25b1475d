import { act, renderHook } from '@testing-library/react';
import { setCurrentPersonId } from './current-person';
import { forgetUndrawnDrafts, useDraft } from './draft';
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

it('begins empty where a part of it became nothing', () => {
  const { result } = renderHook(() => useDraft('parts', { values: {} as object | null }));
  act(() => result.current.change({ values: null }));
  expect(renderHook(() => useDraft('parts', { values: {} as object | null })).result.current.draft.values).toEqual({});
});

it('is tried no more once a form could not be drawn with it, unlike any other', () => {
  type('known-later');
  type('我来过医院', 'appeal/2');
  const broken = () =>
    renderHook(() => {
      const { draft } = useDraft('appeal/1', EMPTY);
      if (draft.reason === 'known-later') throw new TypeError('cannot be drawn');
      return draft;
    });
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
  expect(broken).toThrow('cannot be drawn');
  forgetUndrawnDrafts();
  expect(broken().result.current).toEqual(EMPTY);
  expect(form('appeal/2').result.current.draft.reason).toBe('我来过医院');
  forgetUndrawnDrafts();
  expect(form('appeal/2').result.current.draft.reason).toBe('我来过医院');
  jest.restoreAllMocks();
});
