/** One thing on a picture; sizes and places in pixels from the top left. */
export type Stroke =
  | { kind: 'box'; x: number; y: number; width: number; height: number; colour: string }
  | { kind: 'text'; x: number; y: number; size: number; colour: string; bold?: boolean; text: string };

export interface Picture {
  width: number;
  height: number;
  strokes: readonly Stroke[];
}

/** `y` of a text is its baseline. */
export const paint = (context: CanvasRenderingContext2D, { strokes }: Picture): void => {
  for (const stroke of strokes) {
    context.fillStyle = stroke.colour;
    if (stroke.kind === 'box') {
      context.fillRect(stroke.x, stroke.y, stroke.width, stroke.height);
      continue;
    }
    context.font = `${stroke.bold ? '600 ' : ''}${stroke.size}px sans-serif`;
    context.fillText(stroke.text, stroke.x, stroke.y);
  }
};
