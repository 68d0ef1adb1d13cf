import { isYamlMap } from '../yaml-map.ts'
import type { YamlPath } from '../yaml-text.ts'

export interface Unavailable {
  readonly path: YamlPath
  readonly found: unknown
  /** The only value that this version honours. */
  readonly expected: string
}

/** Generated pages that this version cannot make yet. */
const laterMatter = ['bibliography', 'index']

/** What settings ask for that is part of the contract and not available yet. */
export function unavailable(settings: unknown): readonly Unavailable[] {
  return ['frontMatter', 'backMatter'].flatMap((key) => {
    const list = get(settings, key)
    if (!Array.isArray(list)) return []
    return list.flatMap((found: unknown, index) =>
      laterMatter.some((name) => name === found) ? [{ path: [key, index], found, expected: 'another page' }] : [],
    )
  })
}

function get(value: unknown, key: string): unknown {
  return isYamlMap(value) ? value[key] : undefined
}
