import type { VFile } from 'vfile'
import { report } from '../diagnostics/report.ts'
import type { TimelineEntry } from '../model/manuscript.ts'
import { isYamlMap } from './yaml-map.ts'
import { readYaml } from './yaml-text.ts'

/**
 * Reads `timeline.yaml`: a list of maps, the attributes of one event each. Values are kept as written, a list of values
 * joined by `; `. Which attributes there are and what a date is, is not asked here.
 */
export function readTimeline(file: VFile): TimelineEntry[] {
  const yaml = readYaml(file)
  const problem = (reason: string, path: readonly (string | number)[]) =>
    report(file, 'timeline-syntax', yaml.place(path), { reason })

  for (const { reason, place } of yaml.problems) report(file, 'timeline-syntax', place, { reason })
  if (yaml.value === undefined) return []
  if (!Array.isArray(yaml.value)) {
    problem('found no list', [])
    return []
  }
  return yaml.value.flatMap((entry: unknown, index): TimelineEntry[] => {
    if (!isYamlMap(entry)) {
      problem(`entry ${index + 1} is no map`, [index])
      return []
    }
    const attributes: Record<string, string> = {}
    for (const [key, value] of Object.entries(entry)) {
      const text = asText(value)
      if (text === undefined) problem(`\`${key}\` is neither a text nor a list of texts`, [index, key])
      else attributes[key] = text
    }
    const places = new Map(
      Object.keys(attributes).map((key) => {
        const path = [index, key]
        return [key, { key: yaml.keyPlace(path), value: yaml.place(path) }] as const
      }),
    )
    return [{ attributes, position: yaml.place([index]), places }]
  })
}

function asText(value: unknown): string | undefined {
  if (typeof value === 'string') return value
  if (!Array.isArray(value)) return undefined
  return value.every((item) => typeof item === 'string') ? value.join('; ') : undefined
}
