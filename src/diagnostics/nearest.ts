import { distance } from 'fastest-levenshtein'

/** The candidate that `word` was probably meant to be, or `undefined` where none is near. */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  let best: string | undefined
  let least = Math.max(2, Math.floor(word.length / 3)) + 1
  for (const candidate of candidates) {
    const steps = distance(word.toLowerCase(), candidate.toLowerCase())
    if (steps < least) {
      least = steps
      best = candidate
    }
  }
  return best
}

/** A hint that names the nearest candidate, else lists all of them. */
export function didYouMean(word: string, candidates: readonly string[]): string {
  const near = nearest(word, candidates)
  if (near !== undefined) return `Did you mean \`${near}\`?`
  return candidates.length === 0 ? 'There is none.' : `Known: ${candidates.map((name) => `\`${name}\``).join(', ')}.`
}
