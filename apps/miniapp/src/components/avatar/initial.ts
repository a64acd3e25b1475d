/** The first letter of a name; a masked place is no letter. */
export const initialOf = (name: string): string => [...name].find((letter) => /\p{L}/u.test(letter)) ?? '?';
