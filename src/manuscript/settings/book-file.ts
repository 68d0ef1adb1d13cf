import type { Position } from 'unist'
import type { VFile } from 'vfile'
import { report } from '../../diagnostics/report.ts'
import { isYamlMap } from '../yaml-map.ts'
import { readYaml, type YamlPath, type YamlText } from '../yaml-text.ts'
import { checkSettings, type SettingsProblem } from './check-settings.ts'
import { printSettings } from './print-settings.ts'
import { unfitMarks } from './unfit-marks.ts'
import type { WrittenSettings } from './written-settings.ts'

/** Settings as written, with a place in their file for each. */
export interface SettingsFile {
  readonly file: VFile
  readonly written: WrittenSettings
  readonly place: (path: YamlPath) => Position
}

/** Reads `book.yaml` and reports everything wrong with it. What is wrong is left out of the settings. */
export function readBookFile(file: VFile): SettingsFile {
  const yaml = readYaml(file)
  for (const { reason, place } of yaml.problems) report(file, 'settings-syntax', place, { reason })
  const value = yaml.value ?? {}
  const readable = yaml.problems.length === 0
  if (readable && !isYamlMap(value)) {
    report(file, 'settings-syntax', yaml.place([]), { reason: 'found no keys, such as `title: …`' })
  }
  if (!readable || !isYamlMap(value)) return { file, written: {}, place: yaml.place }

  const { settings, problems, origin } = checkSettings(value)
  for (const problem of [...problems, ...printSettings(settings.print, settings.language).problems]) {
    report(file, problem.rule, placeOf(problem, yaml), problem.data)
  }
  const place = (path: YamlPath): Position => yaml.place(origin(path))
  for (const { path, data } of unfitMarks(settings)) report(file, 'settings-together', place(path), data)
  if (settings.isbn !== undefined) {
    for (const key of ['authors', 'language', 'date'] as const) {
      // One that is there and wrong has been reported.
      if (!Object.hasOwn(value, key)) report(file, 'settings-complete', place(['isbn']), { key })
    }
  }
  return { file, written: settings, place }
}

function placeOf({ rule, path }: SettingsProblem, yaml: YamlText): Position {
  return rule === 'settings-key' ? yaml.keyPlace(path) : yaml.place(path)
}
