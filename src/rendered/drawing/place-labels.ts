/** What wants to stand at a place, and how high it is. */
export interface Wanted {
  readonly place: number
  readonly height: number
}

/**
 * Places for the middles of labels below each other, in the order they come in: as near as they can be to where they want to
 * stand (least squares), none over another, all between 0 and `height` where there is room for them. By pooling adjacent
 * violators: Ayer et al., "An Empirical Distribution Function for Sampling with Incomplete Information" (1955).
 */
export function placeLabels(wanted: readonly Wanted[], height: number): readonly number[] {
  const heads: number[] = []
  let sum = 0
  for (const { height: own } of wanted) {
    heads.push(sum + own / 2)
    sum += own
  }
  interface Pool {
    total: number
    count: number
  }
  const pools: Pool[] = []
  const mean = ({ total, count }: Pool): number => total / count
  for (const [index, { place }] of wanted.entries()) {
    let pool: Pool = { total: place - (heads[index] ?? 0), count: 1 }
    for (let before = pools.at(-1); before !== undefined && mean(before) >= mean(pool); before = pools.at(-1)) {
      pool = { total: pool.total + before.total, count: pool.count + before.count }
      pools.pop()
    }
    pools.push(pool)
  }
  const free = Math.max(0, height - sum)
  const shifts = pools.flatMap((pool) => Array.from({ length: pool.count }, () => mean(pool)))
  return heads.map((head, index) => head + Math.min(free, Math.max(0, shifts[index] ?? 0)))
}
