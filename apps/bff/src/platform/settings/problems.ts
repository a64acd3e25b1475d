import { type ValidationError, validateSync } from 'class-validator';
import type { FileProblem } from './references';

function problemsOf(errors: readonly ValidationError[], parent: string): FileProblem[] {
  return errors.flatMap(({ property, constraints, children }) => {
    const step = /^\d+$/.test(property) ? `[${property}]` : `.${property}`;
    const path = `${parent}${step}`.replace(/^\./, '');
    const own = Object.values(constraints ?? {}).map((message) => ({ path, message }));
    return [...own, ...problemsOf(children ?? [], path)];
  });
}

/** Everything that is wrong with one object, its unknown fields too. */
export const problemsIn = (settings: object, path: string): FileProblem[] =>
  problemsOf(
    validateSync(settings, {
      whitelist: true,
      forbidNonWhitelisted: true,
      forbidUnknownValues: true,
      validationError: { target: false, value: false },
    }),
    path,
  );
