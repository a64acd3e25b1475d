/** A sentence of a hospital with its full stop, whether the hospital wrote one or not. */
export const ended = (sentence: string): string => (/[。！？]$/.test(sentence) ? sentence : `${sentence}。`);
