const sorted = (values) => [...values].sort((a, b) => a - b);

export function median(values) {
  const list = sorted(values);
  const middle = Math.floor(list.length / 2);
  return list.length % 2 === 1 ? list[middle] : (list[middle - 1] + list[middle]) / 2;
}

/** Half the span between the smallest and the largest, as a share of the median: 0.1 = ±10 %. */
export const spread = (values) => (Math.max(...values) - Math.min(...values)) / 2 / median(values);
