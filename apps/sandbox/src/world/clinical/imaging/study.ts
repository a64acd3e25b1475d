/** One report text: what is seen and what it means. */
export interface Reading {
  title: string;
  bodyPart: string;
  findings: string;
  impression: string;
}

type Texts = Record<string, readonly [findings: string, impression: string]>;

/** Several readings of the same kind of examination. */
export const study = <T extends Texts>(title: string, bodyPart: string, texts: T): { [K in keyof T]: Reading } =>
  Object.fromEntries(
    Object.entries(texts).map(([key, [findings, impression]]) => [key, { title, bodyPart, findings, impression }]),
  ) as { [K in keyof T]: Reading };
