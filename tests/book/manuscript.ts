import { VFile } from 'vfile'
import { parseMarkdown } from '../../src/manuscript/markdown.ts'
import type { Layout, Manuscript, ManuscriptItem, SourceChapter } from '../../src/model/manuscript.ts'
import type { MatterName, Settings } from '../../src/model/settings.ts'

const mm = 72 / 25.4

const settings: Settings = {
  title: 'A Book',
  language: 'en',
  authors: [],
  isbn: {},
  subjects: [],
  slug: 'a-book',
  notes: { number: 'chapter', marks: 'decimal' },
  print: {
    trim: { width: 148 * mm, height: 210 * mm },
    margins: { top: 40, bottom: 40, inner: 40, outer: 40 },
    fontSize: 10.5,
    leading: 14,
    openers: 'any',
    notes: 'page',
    links: 'none',
    bleed: 0,
    cropMarks: false,
  },
  timelines: [{ groupBy: 'auto', calendars: 'own', drawing: false, tags: [] }],
  rules: {},
}

export type ItemSpec = SourceChapter | MatterName | { readonly part: string }

export interface ManuscriptSpec {
  readonly layout?: Layout
  readonly settings?: Partial<Settings>
  readonly front?: readonly ItemSpec[]
  readonly body: readonly ItemSpec[]
  readonly back?: readonly ItemSpec[]
  /** Other files of the folder. */
  readonly paths?: readonly string[]
  readonly timeline?: readonly Readonly<Record<string, string>>[]
}

/** A chapter of a text; its id is the file's name. */
export function chapter(path: string, text: string, more: Partial<SourceChapter> = {}): SourceChapter {
  const file = new VFile({ path, value: text })
  const id = (path.split('/').at(-1) ?? path).replace(/\.md$/, '')
  return { id, path, file, tree: parseMarkdown(file), frontMatter: {}, depth: 0, ...more }
}

export function manuscript(spec: ManuscriptSpec): Manuscript {
  const lists = [spec.front ?? [], spec.body, spec.back ?? []].map((list) => list.map(item))
  const [front = [], body = [], back = []] = lists
  const files = [...front, ...body, ...back].flatMap((one) => (one.kind === 'chapter' ? [one.chapter.file] : []))
  const file = new VFile({ path: 'book.yaml' })
  const timeline = [spec.timeline ?? []].map((entries) => ({
    file: new VFile({ path: 'timeline.yaml' }),
    entries: entries.map((attributes, index) => ({
      attributes,
      places: new Map(),
      position: { start: { line: index + 1, column: 1 }, end: { line: index + 1, column: 2 } },
    })),
  }))
  return {
    layout: spec.layout ?? 'book',
    settings: { ...settings, ...spec.settings },
    front,
    body,
    back,
    timeline,
    file,
    files: [file, ...files, ...timeline.map((one) => one.file)],
    paths: [...files.map(({ path }) => path), ...(spec.paths ?? [])],
    inputs: new Map(),
  }
}

function item(spec: ItemSpec): ManuscriptItem {
  if (typeof spec === 'string') return { kind: 'matter', name: spec }
  return 'part' in spec ? { kind: 'part', title: spec.part } : { kind: 'chapter', chapter: spec }
}

/** Everything reported on the files of a manuscript: `rule path:line:column`. */
export function problems({ files }: { readonly files: readonly VFile[] }): readonly string[] {
  return files.flatMap((file) =>
    file.messages.map(({ ruleId, line, column }) => `${ruleId} ${file.path}:${line ?? '-'}:${column ?? '-'}`),
  )
}

/** Messages of one rule with their hints. */
export function hints({ files }: { readonly files: readonly VFile[] }, rule: string): readonly string[] {
  return files.flatMap((file) =>
    file.messages.filter(({ ruleId }) => ruleId === rule).map(({ message, note }) => `${message} | ${note}`),
  )
}
