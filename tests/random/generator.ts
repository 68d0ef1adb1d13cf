/** A whole number from 0 up to but not including `limit`. */
export type Pick = (limit: number) => number

/** Park and Miller's minimal standard generator: the same numbers on every machine. */
export function generator(seed: number): Pick {
  let state = seed
  return (limit) => {
    state = (state * 48271) % 2147483647
    return state % limit
  }
}

/** One of several, all as likely. */
export function oneOf<Value>(pick: Pick, values: readonly [Value, ...Value[]]): Value {
  return values[pick(values.length)] ?? values[0]
}

const syllables = [
  'ba',
  'cor',
  'den',
  'fal',
  'gri',
  'hol',
  'jus',
  'kel',
  'lum',
  'mar',
  'nor',
  'pel',
  'quin',
  'ras',
  'sol',
] as const

export function word(pick: Pick): string {
  return Array.from({ length: 1 + pick(4) }, () => oneOf(pick, syllables)).join('')
}

export function sentence(pick: Pick, length: number): string {
  const words = Array.from({ length }, () => word(pick)).join(' ')
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`
}

export function prose(pick: Pick, sentences: number): string {
  return Array.from({ length: sentences }, () => sentence(pick, 6 + pick(12))).join(' ')
}
