/** `GET /languages/en`: what the mini-program says, in English. */
export class EnglishTexts {
  /** Differs whenever a text differs; also the entity tag. */
  version!: string;
  /** How many texts there are, for a phone to tell a part from the whole. */
  count!: number;
  /** By the Chinese text; {0}, {1} … stand for parts, `||` parts singular and plural. */
  texts!: Record<string, string>;
}
