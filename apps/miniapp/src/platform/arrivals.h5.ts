interface Place {
  pathname: string;
  search: string;
  /** Of the entry in the browser's history; `default` where somebody typed the address. */
  key: string;
}

/** One step through the browser's history. */
export interface Step {
  action: 'PUSH' | 'POP' | 'REPLACE';
  location: Place;
}

/** What of the package `history` is used here. */
export interface Steps {
  readonly location: Place;
  listen(hear: (step: Step) => void): () => void;
  back(): void;
}

const addressOf = ({ pathname, search }: Place) => pathname + search;
const isSameEntry = (one: Place, other: Place) => one.key === other.key && addressOf(one) === addressOf(other);

const lost = new Set<() => void>();

/** Runs when the code of a page that somebody wants to see cannot be had; the page before stays, where there is one. */
export const onPageLost = (tell: () => void): void => void lost.add(tell);

const sayLost = (): void => {
  for (const say of lost) say();
};

/**
 * Taro's router hears of a step at once, fetches the page's code, and shows the page whenever that has come: over the page
 * that the reader went back to meanwhile, and with that one's parameters. Here a step is told once its code is there, and
 * only to somebody who still waits for it.
 * @param codeOf fetches the code of the page of that path, once
 */
export const inOrder = <History extends Steps>(
  history: History,
  codeOf: (pathname: string) => Promise<unknown>,
): History => {
  const listen: Steps['listen'] = (tell) => {
    let shown = history.location;
    let awaited: Place | null = null;
    // The router opens the first page by itself.
    const first = codeOf(shown.pathname).catch(sayLost);

    const arrive = (step: Step): void => {
      if (awaited !== step.location) return;
      awaited = null;
      shown = step.location;
      tell(step);
    };
    const stay = ({ action, location }: Step): void => {
      if (awaited !== location) return;
      awaited = null;
      if (action === 'PUSH') history.back();
      sayLost();
    };

    return history.listen((step) => {
      const { action, location } = step;
      if (action === 'POP' && isSameEntry(location, shown)) {
        // Back from what never came.
        awaited = null;
        return;
      }
      if (awaited && action === 'POP' && isSameEntry(location, awaited)) return;
      if (awaited && action === 'PUSH' && addressOf(location) === addressOf(awaited)) {
        // A second tap, while the page is on its way: one entry is enough to go back over.
        history.back();
        return;
      }
      awaited = location;
      Promise.all([codeOf(location.pathname), first]).then(
        () => arrive(step),
        () => stay(step),
      );
    });
  };
  return Object.create(history, { listen: { value: listen } }) as History;
};
