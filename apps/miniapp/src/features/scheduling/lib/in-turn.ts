let last: Promise<unknown> = Promise.resolve();

/**
 * Runs one after another what must not overtake each other: a number is given back before the next one is asked
 * for, even when the resident has meanwhile gone to another page.
 */
export const inTurn = <T>(task: () => Promise<T>): Promise<T> => {
  const run = last.then(task, task);
  last = run.catch(() => undefined);
  return run;
};
