import { matterNames } from '../model/settings.ts'
import { safeName } from './safe-name.ts'

/** Names of files and of generated sections that a chapter may not take. */
const reserved: ReadonlySet<string> = new Set([...matterNames, 'toc', 'nav', 'cover', 'notes', 'package'])

/** Gives each chapter an id: its file's name without leading numbers, made unique in the book. */
export function chapterIds(): (path: string) => string {
  const taken = new Set<string>()
  let chapters = 0
  return (path) => {
    chapters++
    const stem = safeName(splitWords(withoutNumbers(nameOf(path))))
    const wanted = /^[a-z0-9-]+$/.test(stem) ? stem : `chapter-${chapters}`
    const id = unique(
      reserved.has(wanted) ? `${wanted}-text` : /^\d/.test(wanted) ? `chapter-${wanted}` : wanted,
      taken,
    )
    taken.add(id)
    return id
  }
}

/** The file's name without ending; of a folder's opening file, the folder's. */
function nameOf(path: string): string {
  const steps = path.replace(/\.[^./]+$/, '').split('/')
  const name = steps.pop() ?? ''
  return /^(readme|index)$/i.test(name) ? (steps.pop() ?? name) : name
}

/** `03-the-siege` and `2.1 The siege` without their numbers; `3d-printing` and `1984` whole. */
function withoutNumbers(name: string): string {
  return name.replace(/^(?:\d+(?:[\s._-]+|(?=\p{Lu})))+(?=.)/u, '')
}

function splitWords(name: string): string {
  return name.replace(/(\p{Ll})(\p{Lu})/gu, '$1-$2')
}

function unique(wanted: string, taken: ReadonlySet<string>): string {
  if (!taken.has(wanted)) return wanted
  for (let number = 2; ; number++) {
    const id = `${wanted}-${number}`
    if (!taken.has(id)) return id
  }
}
