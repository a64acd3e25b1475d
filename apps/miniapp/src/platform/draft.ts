import { useCallback, useEffect, useRef, useState } from 'react';
import { onPersonChange, useCurrentPersonId } from './current-person';
import { sealedBook } from './sealed-book';
import { session } from './session';

const A_DAY = 24 * 60 * 60_000;

/** What was begun and not sent: small, sealed, for a day. */
const drafts = sealedBook('sealed.drafts', { entry: 4_000, all: 40_000, maxAge: A_DAY });

session.onBegin(drafts.clear);
session.onEnd(drafts.clear);

/** Whoever is acted for next begins with empty forms. */
onPersonChange((id) => drafts.dropWhere((name) => !name.startsWith(`${id}/`)));

/** Found, and not drawn yet. */
const undrawn = new Set<string>();

/** What a form was just opened with, and could not be drawn with, as another version may have left it: it begins empty. */
export const forgetUndrawnDrafts = (): void => {
  drafts.dropWhere((name) => undrawn.has(name));
  undrawn.clear();
};

const found = (name: string) => {
  const kept = drafts.get(name);
  if (kept) undrawn.add(name);
  return kept;
};

type Shape = Readonly<Record<string, unknown>>;

/** What of a kept draft still fits what is asked for now. */
const fitting = <T extends Shape>(kept: unknown, initial: T): Partial<T> =>
  typeof kept !== 'object' || kept === null
    ? {}
    : (Object.fromEntries(
        Object.entries(kept).filter(
          ([field, value]) =>
            field in initial && (initial[field] === null || (value !== null && typeof value === typeof initial[field])),
        ),
      ) as Partial<T>);

/**
 * What is being filled in, which the app's end does not take: kept sealed on the phone for a day at most, forgotten when it
 * was sent, when somebody else is acted for, and with the session.
 * @param form which form, and of what: `appeal/<id>`
 * @param initial every field that is kept, and what it is at first. What must not stay on the phone (numbers of documents,
 * consents) is no field of a draft.
 */
export const useDraft = <T extends Shape>(form: string, initial: T) => {
  const personId = useCurrentPersonId();
  const name = `${personId}/${form}`;
  const first = useRef(initial);
  const [kept] = useState(() => found(name));
  const settled = useRef(kept !== undefined);
  const [draft, setDraft] = useState<T>(() => ({ ...initial, ...fitting(kept?.value, initial) }));
  const [since, setSince] = useState<number | null>(kept?.at ?? null);

  // The phone is read as the app starts, which may take longer than the way to the form.
  useEffect(() => {
    let gone = false;
    void drafts.loaded.then(() => {
      if (gone || settled.current) return;
      const late = found(name);
      if (!late) return;
      setDraft((now) => ({ ...now, ...fitting(late.value, first.current) }));
      setSince(late.at);
    });
    return () => {
      gone = true;
    };
  }, [name]);

  useEffect(() => void undrawn.delete(name), [name, draft]);

  const change = useCallback(
    (part: Partial<T>): void => {
      settled.current = true;
      setDraft((before) => {
        const after = { ...before, ...part };
        drafts.put(name, after, Date.now());
        return after;
      });
    },
    [name],
  );
  const forget = useCallback((): void => {
    settled.current = true;
    setSince(null);
    drafts.dropWhere((one) => one === name);
  }, [name]);

  /** `since`: when what was found on opening was written (ms, by the phone's clock); null = the form began empty. */
  return { draft, since, change, forget };
};
