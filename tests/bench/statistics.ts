/** The middle of some numbers; of an even count, between the two in the middle. */
export function median(values: readonly number[]): number {
  return quantile(values, 0.5)
}

/** Between these two lies the middle half of the numbers. */
export function quartiles(values: readonly number[]): readonly [number, number] {
  return [quantile(values, 0.25), quantile(values, 0.75)]
}

/** Linear between the nearest ranks; `NaN` of no numbers. */
function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  const rank = (sorted.length - 1) * share
  const low = sorted[Math.floor(rank)] ?? Number.NaN
  const high = sorted[Math.ceil(rank)] ?? Number.NaN
  return low + (high - low) * (rank - Math.floor(rank))
}
