import type { Stretch } from './time-scale.ts'

/** The lane beside the axis for each of several spans, so that none covers another; as few lanes as there can be. */
export function lanesOf(spans: readonly Stretch[]): readonly number[] {
  const ends: number[] = []
  const order = [...spans.keys()].toSorted((a, b) => (spans[a]?.from ?? 0) - (spans[b]?.from ?? 0))
  const lanes: number[] = []
  for (const index of order) {
    const { from, to } = spans[index] ?? { from: 0, to: 0 }
    const free = ends.findIndex((end) => end < from)
    const lane = free < 0 ? ends.length : free
    ends[lane] = to
    lanes[index] = lane
  }
  return lanes
}
