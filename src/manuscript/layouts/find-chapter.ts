import type { Position } from 'unist'
import type { VFile } from 'vfile'
import { nearest } from '../../diagnostics/nearest.ts'
import { report } from '../../diagnostics/report.ts'
import { isMarkdownPath } from '../settings/formats.ts'

/** Looks up chapters that a listing names, and reports those that are missing or listed twice, each at its place. */
export class ChapterFinder {
  readonly #listing: VFile
  readonly #paths: readonly string[]
  readonly #markdown: ReadonlySet<string>
  readonly #found = new Set<string>()

  constructor(listing: VFile, paths: readonly string[]) {
    this.#listing = listing
    this.#paths = paths
    this.#markdown = new Set(paths.filter(isMarkdownPath))
  }

  /** Whether a chapter has been found already. */
  has(path: string): boolean {
    return this.#found.has(path)
  }

  /** `path` where it names a chapter that is there and was not listed before; `listing` is the file that names it. */
  find(path: string, place: Position | undefined, listing = this.#listing): string | undefined {
    if (!this.#markdown.has(path)) {
      report(listing, 'chapter-found', place, { path, suggestion: suggest(path, this.#markdown, this.#paths) })
      return undefined
    }
    if (this.#found.has(path)) {
      report(listing, 'chapter-listed-once', place, { path })
      return undefined
    }
    this.#found.add(path)
    return path
  }
}

function suggest(path: string, files: ReadonlySet<string>, paths: readonly string[]): string {
  const inside = [...files].find((file) => file.startsWith(`${path}/`))
  if (inside !== undefined) return `It is a folder: list the files in it, such as \`${inside}\`.`
  if (paths.includes(path)) return 'It is no Markdown: save its text in a file that ends in `.md`.'
  const name = path.slice(path.lastIndexOf('/') + 1)
  const moved = [...files].filter((file) => file.endsWith(`/${name}`) || file === name)
  const meant = moved.length === 1 ? moved[0] : nearest(path, files)
  if (meant !== undefined) return `Did you mean \`${meant}\`?`
  return path.startsWith('../') ? 'Put the file into the folder of the book.' : 'Write the file, or take the line out.'
}

/** A path inside the book's folder: `from` is the folder it is relative to. A path that leaves the folder stays as written. */
export function resolvePath(path: string, from = ''): string {
  const steps = from === '' ? [] : from.split('/')
  for (const step of path.replaceAll('\\', '/').split('/')) {
    if (step === '' || step === '.') continue
    if (step === '..') {
      if (steps.length === 0) return path
      steps.pop()
    } else {
      steps.push(step)
    }
  }
  return steps.join('/')
}
