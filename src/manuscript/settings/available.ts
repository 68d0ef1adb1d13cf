import { isYamlMap } from '../yaml-map.ts'
import type { YamlPath } from '../yaml-text.ts'

export interface Unavailable {
  readonly path: YamlPath
  readonly found: unknown
  /** The only value that this version honours. */
  readonly expected: string
}

/** Settings of the contract of which this version honours one value only. */
const honoured: readonly { readonly path: readonly [string, string]; readonly only: readonly unknown[] }[] = [
  { path: ['timeline', 'drawing'], only: [false] },
]

/** Generated pages that this version cannot make yet. */
const laterMatter = ['bibliography', 'index']

/** What settings ask for that is part of the contract and not available yet. */
export function unavailable(settings: unknown): readonly Unavailable[] {
  const values = honoured.flatMap(({ path, only }) => {
    const found = get(get(settings, path[0]), path[1])
    return found === undefined || only.includes(found) ? [] : [{ path, found, expected: `\`${String(only[0])}\`` }]
  })
  const pages = ['frontMatter', 'backMatter'].flatMap((key) => {
    const list = get(settings, key)
    if (!Array.isArray(list)) return []
    return list.flatMap((found: unknown, index) =>
      laterMatter.some((name) => name === found) ? [{ path: [key, index], found, expected: 'another page' }] : [],
    )
  })
  return [...values, ...pages]
}

function get(value: unknown, key: string): unknown {
  return isYamlMap(value) ? value[key] : undefined
}
