/** The part of the package that is used; it brings no types. */
declare module 'linebreak' {
  export default class LineBreaker {
    constructor(text: string);
    /** Null at the end of the text. */
    nextBreak(): { position: number; required: boolean } | null;
  }
}
