import type { Root } from 'mdast'
import type { VFile } from 'vfile'
import { report } from '../diagnostics/report.ts'
import type { ChapterFrontMatter } from '../model/manuscript.ts'
import { looseFrontMatter } from './loose-front-matter.ts'
import { bookSchema } from './settings/book-schema.ts'
import { checkSettings } from './settings/check-settings.ts'
import { canonicalLanguage } from './settings/language-tag.ts'
import { printSettings } from './settings/print-settings.ts'
import { unfitMarks } from './settings/unfit-marks.ts'
import type { WrittenSettings } from './settings/written-settings.ts'
import { isYamlMap } from './yaml-map.ts'
import { readYaml, type YamlText } from './yaml-text.ts'

/** Keys that other tools use for one of ours. */
const synonyms: Readonly<Record<string, string>> = { lang: 'language', author: 'authors', 'cover-image': 'cover' }

/** Keys of `book.yaml` that say nothing about a book of one file. */
const ofFolders = ['chapters']

/**
 * What the front matter of a file says that the press understands. Front matter serves many tools, so that keys that are
 * no settings are passed over; a setting with an unfit value is reported and left out.
 */
export function readFrontMatter(tree: Root, file: VFile): WrittenSettings {
  const yaml = frontMatterYaml(tree, file)
  const written = yaml?.value
  if (yaml === undefined || !isYamlMap(written)) return {}
  const keys = new Map<string, string>()
  for (const key of Object.keys(written)) {
    const setting = synonyms[key] ?? key
    const isSetting = Object.hasOwn(bookSchema.properties, setting) && !ofFolders.includes(setting)
    if (isSetting && (setting === key || !Object.hasOwn(written, setting))) keys.set(setting, key)
  }
  const { settings, problems } = checkSettings(
    Object.fromEntries([...keys].map(([setting, key]) => [setting, written[key]])),
  )
  for (const { path, data } of [...problems, ...printSettings(settings.print, settings.language).problems]) {
    const [setting, ...inside] = path
    if (setting === undefined) continue // a missing title is no problem here
    const key = keys.get(String(setting)) ?? setting
    report(file, 'front-matter-value', yaml.place([key, ...inside]), {
      key: [key, ...inside].join('.'),
      found: data['found'] ?? 'another key',
      expected: data['expected'] ?? 'a setting of a book',
      suggestion: data['suggestion'] ?? 'Change the value, or take the line out.',
    })
  }
  for (const { path, data } of unfitMarks(settings)) report(file, 'settings-together', yaml.place(path), data)
  return settings
}

/** What the front matter of a chapter of many says: its title and its language. */
export function chapterFrontMatter({ title, language }: WrittenSettings): ChapterFrontMatter {
  const tag = language === undefined ? undefined : canonicalLanguage(language)
  return { ...(title === undefined ? {} : { title }), ...(tag === undefined ? {} : { language: tag }) }
}

function frontMatterYaml(tree: Root, file: VFile): YamlText | undefined {
  const node = tree.children[0]
  if (node?.type !== 'yaml' || node.position?.start.offset === undefined) return undefined
  const start = String(file).indexOf('\n', node.position.start.offset) + 1
  const yaml = readYaml(file, start, start + node.value.length)
  for (const { reason, place } of yaml.problems) report(file, 'front-matter-syntax', place, { reason })
  if (yaml.value !== undefined && !isYamlMap(yaml.value)) {
    report(file, 'front-matter-syntax', yaml.place([]), { reason: 'found no keys, such as `title: …`' })
  }
  // Other readers of front matter mind less: what they find in it is there.
  return yaml.problems.length === 0 ? yaml : { ...yaml, value: looseFrontMatter(node.value) }
}
