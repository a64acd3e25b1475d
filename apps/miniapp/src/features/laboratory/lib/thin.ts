/** So many points a chart of a phone's width keeps apart. */
export const MOST_DRAWN = 80;

interface Dot {
  /** Milliseconds of the epoch. */
  at: number;
  value: number;
}

/**
 * So many of the points that a chart can show: the first and the last, and of every part of the time between them the
 * lowest and the highest, so that no peak is lost. All of them where there is room.
 * @param points oldest first
 */
export function thin<T extends Dot>(points: readonly T[], most: number = MOST_DRAWN): readonly T[] {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last || points.length <= most) return points;
  const parts = Math.floor(most / 2) - 1;
  const step = (last.at - first.at) / parts || 1;
  const extremes = new Map<number, { low: T; high: T }>();
  for (const point of points) {
    const part = Math.min(parts - 1, Math.floor((point.at - first.at) / step));
    const { low, high } = extremes.get(part) ?? { low: point, high: point };
    extremes.set(part, { low: point.value < low.value ? point : low, high: point.value > high.value ? point : high });
  }
  const drawn = new Set([first, last, ...[...extremes.values()].flatMap(({ low, high }) => [low, high])]);
  return points.filter((point) => drawn.has(point));
}
