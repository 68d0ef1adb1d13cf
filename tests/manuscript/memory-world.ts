import type { VFile } from 'vfile'
import type { Manuscript, ManuscriptItem } from '../../src/model/manuscript.ts'
import type { World } from '../../src/world/world.ts'

/** A world whose book lies in memory: files by path, as text or bytes. Anything else a stage asks for fails. */
export function memoryWorld(files: Readonly<Record<string, string | Uint8Array>>): World {
  return {
    list: () => Promise.resolve(Object.keys(files).sort()),
    strayLinks: () => Promise.resolve([]),
    read(path) {
      const content = Object.hasOwn(files, path) ? files[path] : undefined
      return Promise.resolve(typeof content === 'string' ? new TextEncoder().encode(content) : content)
    },
    template: unasked,
    font: unasked,
    fontParts: unasked,
    codec: unasked,
    galleyScript: unasked,
    modified: unasked,
    processors: 1,
    browser: unasked,
    progress() {},
  }
}

function unasked(): Promise<never> {
  return Promise.reject(new Error('stage 1 reads the book and nothing else'))
}

/** Every report on a manuscript as `file:line:column rule: hint`, in the order of the files and then of the places. */
export function reportsOf({ file, files }: Manuscript): string[] {
  return [...new Set([file, ...files])].flatMap((each) => reportsOn(each).map((line) => `${each.path}:${line}`))
}

/** Every report on a file as `line:column rule: hint`. */
export function reportsOn(file: VFile): string[] {
  return [...file.messages]
    .sort((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0))
    .map(({ line, column, ruleId, note }) => `${line ?? '-'}:${column ?? '-'} ${ruleId}: ${note}`)
}

/** Items in short: `id`, `id(unnumbered)`, `.id` for each step down, `# part`, `<matter>`. */
export function outline(items: readonly ManuscriptItem[]): string[] {
  return items.map((item) => {
    if (item.kind === 'part') return `# ${item.title}`
    if (item.kind === 'matter') return `<${item.name}>`
    const { depth, id, numbered } = item.chapter
    return `${'.'.repeat(depth)}${id}${numbered === false ? '(unnumbered)' : ''}`
  })
}
