import LineBreaker from 'linebreak';

/** Width of a piece of text in points. */
export type Measure = (text: string) => number;

/** Splits a piece that is wider than a line, such as a long code, wherever the line is full. */
function* pieces(text: string, width: number, measure: Measure): Generator<string> {
  let piece = '';
  for (const character of text) {
    if (piece !== '' && measure(piece + character) > width) {
      yield piece;
      piece = '';
    }
    piece += character;
  }
  yield piece;
}

/** Where a line may end by the rules of Unicode (UAX 14): not before `，`, not after `（`, not within a number. */
function* unbreakables(text: string): Generator<string> {
  const breaker = new LineBreaker(text);
  let from = 0;
  for (let next = breaker.nextBreak(); next; next = breaker.nextBreak()) {
    yield text.slice(from, next.position);
    from = next.position;
  }
}

/** The lines of one paragraph; an empty one is one empty line. */
const wrapParagraph = (text: string, width: number, measure: Measure): string[] => {
  const lines: string[] = [];
  let line = '';
  for (const word of unbreakables(text)) {
    // Spaces at the end of a line hang over its edge.
    if (measure((line + word).trimEnd()) <= width) {
      line += word;
      continue;
    }
    if (line !== '') lines.push(line.trimEnd());
    const parts = [...pieces(word, width, measure)];
    line = parts.pop() ?? '';
    lines.push(...parts);
  }
  return [...lines, line.trimEnd()];
};

/**
 * Text as lines no wider than `width`. Line feeds in it are kept.
 * @param width in points; at least as wide as the widest character
 */
export const wrap = (text: string, width: number, measure: Measure): string[] =>
  text.split('\n').flatMap((paragraph) => wrapParagraph(paragraph, width, measure));
