import { report } from '../../diagnostics/report.ts'
import type { SettingsFile } from '../settings/book-file.ts'
import { chapterFiles, withoutReadme } from './chapter-files.ts'
import { defaultBack, defaultFront } from './default-matter.ts'
import { ChapterFinder, resolvePath } from './find-chapter.ts'
import { isMatterName, type ListedChapter, type ListedItem, type Listing } from './listing.ts'

/**
 * The order that `book.yaml` gives; where it lists no chapters, `summary` (the table of contents file, if there is one),
 * else every chapter of the folder that front and back matter do not name.
 */
export function bookListing(
  settings: SettingsFile,
  paths: readonly string[],
  summary: readonly ListedItem[] | undefined,
): Listing {
  const { file, written, place } = settings
  const finder = new ChapterFinder(file, paths)
  const front = written.frontMatter && matterList('frontMatter', written.frontMatter)
  const back = written.backMatter && matterList('backMatter', written.backMatter)
  const body = written.chapters === undefined ? (summary ?? folder()) : chapters()
  const contents = body.filter(({ kind }) => kind === 'chapter').length > 1
  return {
    front: front ?? defaultFront(written, contents),
    body: body.filter((item) => written.chapters !== undefined || item.kind !== 'chapter' || !finder.has(item.path)),
    back: back ?? defaultBack,
  }

  function matterList(key: 'frontMatter' | 'backMatter', list: readonly string[]): ListedItem[] {
    return list.flatMap((item, index): ListedItem[] => {
      // No section of the book: the settings of the print edition say it.
      if (item === 'cover') return []
      const position = place([key, index])
      if (isMatterName(item)) {
        const needed = item === 'dedication' || item === 'epigraph' ? item : undefined
        if (needed === undefined || written[needed] !== undefined) return [{ kind: 'matter', name: item }]
        report(file, 'settings-required', position, { key: needed, where: `where \`${key}\` lists it` })
        return []
      }
      const path = finder.find(resolvePath(item), position)
      if (path === undefined) return []
      const chapter: ListedChapter = { kind: 'chapter', path, depth: 0 }
      // In the back matter appendices have letters, unless their headings say otherwise; nothing else there has a number.
      return [key === 'backMatter' ? chapter : { ...chapter, numbered: false }]
    })
  }

  function chapters(): ListedItem[] {
    return (written.chapters ?? []).flatMap((item, index): ListedItem[] => {
      if (typeof item === 'string') return chapter(item, ['chapters', index])
      const inside = item.chapters.flatMap((path, inner) => chapter(path, ['chapters', index, 'chapters', inner]))
      return [{ kind: 'part', title: item.part }, ...inside]
    })
  }

  function chapter(written: string, at: readonly (string | number)[]): ListedChapter[] {
    const path = finder.find(resolvePath(written), place(at))
    return path === undefined ? [] : [{ kind: 'chapter', path, depth: 0 }]
  }

  function folder(): ListedItem[] {
    return withoutReadme(chapterFiles(paths).filter((path) => !finder.has(path))).map((path) => ({
      kind: 'chapter',
      path,
      depth: 0,
    }))
  }
}
