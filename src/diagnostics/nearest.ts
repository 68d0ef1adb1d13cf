import { distance } from 'fastest-levenshtein'

/** The candidate that `word` was probably meant to be, or `undefined` where none is near. */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  let best: string | undefined
  let least = Math.max(2, Math.floor(word.length / 3)) + 1
  for (const candidate of candidates) {
    const steps = distance(word.toLowerCase(), candidate.toLowerCase())
    // Of a word in which every letter would change, nothing is left.
    if (steps < least && steps < word.length) {
      least = steps
      best = candidate
    }
  }
  return best
}

/** Most candidates that a hint lists. */
const mostListed = 12

/** A hint that names the nearest candidate, else lists them. */
export function didYouMean(word: string, candidates: readonly string[]): string {
  const near = nearest(word, candidates)
  if (near !== undefined) return `Did you mean \`${near}\`?`
  if (candidates.length === 0) return 'There is none.'
  const listed = candidates.slice(0, mostListed).map((name) => `\`${name}\``)
  const more = candidates.length > mostListed ? ` and ${candidates.length - mostListed} more` : ''
  return `Known: ${listed.join(', ')}${more}.`
}
