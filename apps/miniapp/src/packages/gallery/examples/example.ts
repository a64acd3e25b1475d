import type { ReactNode } from 'react';

/** One state of a component, as it is drawn in the gallery, photographed and checked. */
export interface Example {
  /** Such as `buttons-busy`; its approved pictures are called so. */
  id: string;
  /** Such as `按钮，正在处理`; no two are called the same. */
  name: string;
  node: ReactNode;
  /**
   * Drawn with the letters of the machine, as text within a picture is: it is shown and checked, but not compared with an
   * approved picture.
   */
  byMachine?: true;
}

/** What an example does when it is tapped: nothing, for it only shows itself. */
export const nothing = (): void => {};
