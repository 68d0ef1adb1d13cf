import type { Heading, Paragraph, Root } from 'mdast'
import type { Labels } from '../../model/labels.ts'
import type { Manuscript, ManuscriptItem, Placement, SourceChapter } from '../../model/manuscript.ts'
import type { SectionDraft, SourceText } from '../draft.ts'
import { explicitId } from '../places/explicit-ids.ts'
import type { Ids } from '../places/ids.ts'
import { asciiSlug } from '../places/slug.ts'
import { plainLine } from '../tree/plain-text.ts'
import { chapterTitle, titleOf } from './chapter-title.ts'
import { matterTitle } from './matter-title.ts'
import { splitSingle } from './split-single.ts'

/** What the book's sections are: one for each item, or several for a book that is one file; titles out of the texts. */
export function openSections(
  manuscript: Manuscript,
  sources: readonly SourceText[],
  ids: Ids,
  labels: Labels,
): readonly SectionDraft[] {
  const { settings, layout } = manuscript
  const bySource = new Map(sources.map((source) => [source.id, source]))
  const hasTitlePage = manuscript.front.some((item) => item.kind === 'matter' && item.name === 'title')
  const matterIds = claimMatterIds(manuscript, ids)

  let parts = 0

  const open = (item: ManuscriptItem, placement: Placement): readonly SectionDraft[] => {
    if (item.kind === 'chapter') {
      const source = bySource.get(item.chapter.id)
      if (source === undefined) throw new Error(`No source was read for chapter ${item.chapter.id}`)
      return openChapters(item.chapter, source, placement)
    }
    const blank = { placement, depth: 0, numbered: true, isAppendix: false, opens: [], tree: empty() }
    if (item.kind === 'part') {
      parts += 1
      return [{ ...blank, id: ids.fresh(`part-${parts}`), kind: 'part', title: titleOf(item.title) }]
    }
    const id = matterIds.get(item.name) ?? item.name
    if (item.name !== 'timeline') {
      return [{ ...blank, id, kind: 'matter', matter: item.name, title: titleOf(matterTitle(item.name, labels)) }]
    }
    return settings.timelines.map(({ title = labels.timeline }, timeline) => ({
      ...blank,
      id: timeline === 0 ? id : ids.fresh(item.name),
      kind: 'matter' as const,
      matter: item.name,
      timeline,
      title: titleOf(title),
    }))
  }

  const openChapters = (chapter: SourceChapter, source: SourceText, placement: Placement): readonly SectionDraft[] => {
    const { language } = chapter.frontMatter
    const common = {
      kind: 'chapter' as const,
      placement,
      depth: chapter.depth,
      source,
      ...(language !== undefined && language !== settings.language && { language }),
    }
    const splits = layout === 'single' ? splitSingle(chapter, source.tree, settings.title, hasTitlePage) : []
    if (splits.length === 0) {
      const { title, heading, body } = chapterTitle(chapter, source.tree, layout)
      const opens = heading === undefined ? [] : [heading]
      const numbered = chapter.numbered !== false && !hasClass(heading, 'unnumbered')
      const isAppendix = hasClass(heading, 'appendix')
      const role = chapter.role === undefined ? {} : { role: chapter.role }
      return [
        {
          ...common,
          ...role,
          ...shortTitle(heading),
          id: sectionId(chapter.id, heading, ids),
          numbered,
          isAppendix,
          title,
          opens,
          tree: body,
        },
      ]
    }
    return splits.map(({ heading, bookTitle, body }) => {
      const slug = heading === undefined ? '' : asciiSlug(plainLine(heading))
      const stem = slug === '' ? chapter.id : `${chapter.id}-${slug}`
      return {
        ...common,
        ...shortTitle(heading),
        id: sectionId(stem, heading, ids),
        numbered: heading !== undefined && heading.depth === splitDepth(splits) && !hasClass(heading, 'unnumbered'),
        isAppendix: hasClass(heading, 'appendix'),
        title: { type: 'paragraph', children: heading?.children ?? [] },
        opens: [heading, bookTitle].filter((node) => node !== undefined),
        tree: body,
      }
    })
  }

  return [
    ...manuscript.front.flatMap((item) => open(item, 'front')),
    ...manuscript.body.flatMap((item) => open(item, 'body')),
    ...manuscript.back.flatMap((item) => open(item, 'back')),
  ]
}

/** The pages of the press are called by their names wherever the author has not given the name to a place. */
function claimMatterIds(manuscript: Manuscript, ids: Ids): ReadonlyMap<string, string> {
  const items = [...manuscript.front, ...manuscript.body, ...manuscript.back]
  return new Map(items.flatMap((item) => (item.kind === 'matter' ? [[item.name, ids.fresh(item.name)] as const] : [])))
}

/** A section takes the id its heading was given, where that can name a file too. */
function sectionId(stem: string, heading: Heading | undefined, ids: Ids): string {
  const given = heading && explicitId(heading)
  if (given !== undefined && /^[a-z][a-z0-9-]*$/.test(given) && ids.holder(given) === heading) return given
  return ids.fresh(stem)
}

/** What the author wants in running heads, `{short="…"}`. */
function shortTitle(heading: Heading | undefined): { shortTitle?: Paragraph } {
  const short = heading?.data?.short
  return short === undefined ? {} : { shortTitle: titleOf(short) }
}

/** Chapters of a split file are its deepest split; a title that kept its place above them is none. */
function splitDepth(splits: readonly { readonly heading?: Heading }[]): number {
  return Math.max(...splits.map(({ heading }) => heading?.depth ?? 1))
}

function hasClass(heading: Heading | undefined, name: string): boolean {
  const classes = heading?.data?.hProperties?.['className']
  return Array.isArray(classes) && classes.includes(name)
}

function empty(): Root {
  return { type: 'root', children: [] }
}
