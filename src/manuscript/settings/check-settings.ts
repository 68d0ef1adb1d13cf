import { Ajv, type ErrorObject } from 'ajv'
import { catalogue } from '../../diagnostics/catalogue.ts'
import { didYouMean, nearest } from '../../diagnostics/nearest.ts'
import type { ReportData } from '../../diagnostics/report.ts'
import { isYamlMap, type YamlMap } from '../yaml-map.ts'
import type { YamlPath } from '../yaml-text.ts'
import { type Unavailable, unavailable } from './available.ts'
import { bookSchema } from './book-schema.ts'
import { formats } from './formats.ts'
import type { WrittenSettings } from './written-settings.ts'

/** What is wrong with settings, and where: at the key for `settings-key`, else at the value. */
export interface SettingsProblem {
  readonly rule: 'settings-key' | 'settings-value' | 'settings-required' | 'settings-available' | 'settings-together'
  readonly path: YamlPath
  readonly data: ReportData
}

const ajv = new Ajv({
  allErrors: true,
  verbose: true,
  coerceTypes: true, // every value comes as the text it was written as
  strictTypes: false, // a value may be a text or a map
  formats: Object.fromEntries(Object.entries(formats).map(([name, { valid }]) => [name, valid])),
})
const validate = ajv.compile(bookSchema)
const isReliable = ajv.compile<WrittenSettings>({ ...bookSchema, required: [] })

export interface CheckedSettings {
  /** What has no problem, so that it can be relied on. */
  readonly settings: WrittenSettings
  readonly problems: readonly SettingsProblem[]
  /** Where a path of `settings` was in what the author wrote: lists have closed up. */
  readonly origin: (path: YamlPath) => YamlPath
}

/** Checks a map of settings against the schema and against what this version can do, all at once. */
export function checkSettings(value: YamlMap): CheckedSettings {
  const written = structuredClone(value)
  validate(written)
  const problems = withoutMisspelt(
    firstOfEachPlace([
      ...(validate.errors ?? []).map(asProblem),
      ...unknownRules(written),
      ...unavailable(written).map(asUnavailable),
    ]),
  )

  const rounds = [problems.map(({ path }) => path)]
  let settings: unknown = without(written, rounds[0] ?? [])
  // What lost a key that it needs goes too.
  while (!isReliable(settings)) {
    const paths = (isReliable.errors ?? []).map((error) => asProblem(error).path)
    settings = without(settings, paths)
    rounds.push(paths)
  }
  return { settings, problems, origin: (path) => rounds.reduceRight(pathBefore, path) }
}

function asUnavailable({ path, found, expected }: Unavailable): SettingsProblem {
  return { rule: 'settings-available', path, data: { key: named(path), found: shown(found), expected } }
}

function asProblem(error: ErrorObject): SettingsProblem {
  const path = error.instancePath.split('/').slice(1).map(unescapePointer)
  if (error.keyword === 'additionalProperties') {
    const key = String(error.params['additionalProperty'])
    const siblings = Object.keys(error.parentSchema?.['properties'] ?? {})
    return {
      rule: 'settings-key',
      path: [...path, key],
      data: { key, expected: 'one of the settings of a book', suggestion: keySuggestion(key, siblings) },
    }
  }
  if (error.keyword === 'required') {
    const key = String(error.params['missingProperty'])
    const where = path.length === 0 ? 'in every `book.yaml`' : `for each entry of \`${named(path)}\``
    return { rule: 'settings-required', path, data: { key, where } }
  }
  return {
    rule: 'settings-value',
    path,
    data: {
      key: named(path),
      found: shown(error.data),
      expected: expected(error),
      suggestion: valueSuggestion(error) ?? `Change the value of \`${named(path)}\`.`,
    },
  }
}

function keySuggestion(key: string, siblings: readonly string[]): string {
  if (nearest(key, siblings) === undefined) {
    for (const [group, schema] of Object.entries(bookSchema.properties)) {
      const inside = 'properties' in schema ? Object.keys(schema.properties) : []
      if (inside.includes(key)) return `Did you mean \`${group}.${key}\`? Write it under \`${group}:\`.`
    }
  }
  return didYouMean(key, siblings)
}

function expected(error: ErrorObject): string {
  const title: unknown = error.parentSchema?.['title']
  if (typeof title === 'string') return title
  return `one of ${allowedValues(error)
    .map((value) => `\`${value}\``)
    .join(', ')}`
}

function valueSuggestion(error: ErrorObject): string | undefined {
  if (typeof error.data !== 'string') return undefined
  if (error.keyword === 'format') return formats[String(error.params['format'])]?.suggestion(error.data)
  const near = nearest(error.data, allowedValues(error))
  return near === undefined ? undefined : `Did you mean \`${near}\`?`
}

function allowedValues(error: ErrorObject): readonly string[] {
  const values: unknown = error.parentSchema?.['enum']
  return Array.isArray(values) ? values.map(String) : []
}

function unknownRules({ rules }: YamlMap): SettingsProblem[] {
  if (!isYamlMap(rules)) return []
  const known = Object.keys(catalogue)
  return Object.keys(rules)
    .filter((rule) => !known.includes(rule))
    .map((rule) => {
      const near = nearest(rule, known)
      const suggestion =
        near === undefined ? 'Take the line out; messages name their rule.' : `Did you mean \`${near}\`?`
      return {
        rule: 'settings-key',
        path: ['rules', rule],
        data: { key: rule, expected: 'the name of a rule', suggestion },
      }
    })
}

/** A key that is there, but misspelt, is not missing too. */
function withoutMisspelt(problems: readonly SettingsProblem[]): SettingsProblem[] {
  const meant = problems.filter(({ rule }) => rule === 'settings-key')
  return problems.filter(
    ({ rule, path, data }) =>
      rule !== 'settings-required' ||
      !meant.some(
        (other) =>
          samePath(other.path.slice(0, -1), path) &&
          nearest(String(other.data['key']), [String(data['key'])]) !== undefined,
      ),
  )
}

/** One problem a place: a value of the wrong kind would fail several checks. */
function firstOfEachPlace(problems: readonly SettingsProblem[]): SettingsProblem[] {
  const seen = new Set<string>()
  return problems.filter(({ path, rule }) => {
    const place = JSON.stringify([rule === 'settings-required' ? rule : '', ...path])
    return !seen.has(place) && seen.add(place)
  })
}

/** A copy of `value` without what stands at `paths`; a list closes up. */
function without(value: unknown, paths: readonly YamlPath[], here: YamlPath = []): unknown {
  const kept = ([key, inner]: [string | number, unknown]): [string | number, unknown][] => {
    const path = [...here, String(key)]
    return paths.some((other) => samePath(other, path)) ? [] : [[key, without(inner, paths, path)]]
  }
  if (Array.isArray(value)) return [...value.entries()].flatMap(kept).map(([, inner]) => inner)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).flatMap(kept))
}

/** The path that `path` was before what stood at `removed` was taken out. */
function pathBefore(path: YamlPath, removed: readonly YamlPath[]): YamlPath {
  const before: (string | number)[] = []
  for (const step of path) {
    let index = step
    for (let ahead = 0; typeof index === 'number' && ahead <= index; ahead++) {
      if (removed.some((other) => samePath(other, [...before, ahead]))) index++
    }
    before.push(index)
  }
  return before
}

function samePath(one: YamlPath, other: YamlPath): boolean {
  return one.length === other.length && one.every((step, index) => String(step) === String(other[index]))
}

/** A path as its author would say it: `print.trim`; places in a list go by the list. */
function named(path: YamlPath): string {
  return path.filter((step) => !/^\d+$/.test(String(step))).join('.')
}

function shown(value: unknown): string {
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'object' && value !== null) return 'a map'
  return value === '' ? 'nothing' : `\`${String(value)}\``
}

function unescapePointer(step: string): string {
  return step.replaceAll('~1', '/').replaceAll('~0', '~')
}
