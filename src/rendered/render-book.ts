import type { Root } from 'hast'
import type { VFile } from 'vfile'
import type { Book } from '../model/book.ts'
import { CharacterGatherer } from '../model/characters.ts'
import type { Asset, FontFace, RenderedBook, RenderedNote, RenderedSection } from '../model/rendered.ts'
import type { World } from '../world/world.ts'
import { addressesIn } from './addresses.ts'
import { renderCover } from './cover/cover.ts'
import { directionOf } from './direction.ts'
import { setDirections } from './directions.ts'
import { draftBook } from './draft.ts'
import { charactersOf, readFonts, type SetText } from './fonts.ts'
import { Highlighter } from './highlight.ts'
import { idsOf } from './ids.ts'
import { letteringOf } from './lettering.ts'
import { renderMatter } from './matter/matter-page.ts'
import { drawingsOf } from './matter/timeline-drawing.ts'
import { joinNoteCalls } from './note-calls.ts'
import { openSection } from './opener.ts'
import { Pictures } from './pictures.ts'
import { signFamily } from './script-faces.ts'
import { readStyles } from './styles.ts'
import { Templates } from './templates.ts'

/**
 * Stage 3: the book as HTML that serves every medium. Sections and notes become hast, pages of matter are made from the
 * templates, pictures and typefaces are read. Problems are reported on the files they stand in.
 */
export async function renderBook(book: Book, world: World): Promise<RenderedBook> {
  const templates = new Templates(world)
  const pictures = new Pictures(world, book.labels)
  const highlighter = new Highlighter()
  const drafts = draftBook(book)
  const notesOf = Map.groupBy(drafts.notes, ({ note }) => note.section)
  const languages = new Map(book.sections.map(({ id, language }) => [id, language ?? book.settings.language]))

  const sections: RenderedSection[] = []
  const texts: { tree: Root; file: VFile }[] = []
  const drawn: Asset[] = []
  for (const draft of drafts.sections) {
    await highlighter.highlight(draft.tree)
    await pictures.settle(draft.title, draft.source)
    await pictures.settle(draft.tree, draft.source)
    const { titleNodes: _, ...section } = draft.section
    const drawings = draft.section.matter === 'timeline' ? drawingsOf(draft.section, book) : []
    drawn.push(...drawings.map(({ asset }) => asset))
    const tree = await openSection(draft, book, templates, drawings)
    joinNoteCalls(tree)
    setDirections(tree, directionOf(section.language ?? book.settings.language))
    texts.push({ tree, file: draft.source.file })
    sections.push({
      ...section,
      ...(section.language === undefined ? {} : { direction: directionOf(section.language) }),
      tree,
      notes: (notesOf.get(section.id) ?? []).map(({ note }) => note.id),
    })
  }
  const notes: RenderedNote[] = []
  for (const { note, source, tree } of drafts.notes) {
    await highlighter.highlight(tree)
    await pictures.settle(tree, source)
    joinNoteCalls(tree)
    setDirections(tree, directionOf(languages.get(note.section) ?? book.settings.language))
    texts.push({ tree, file: source.file })
    notes.push({ id: note.id, section: note.section, mark: note.mark, tree, calls: note.calls.map((call) => call.id) })
  }

  const addresses = book.settings.print.links === 'notes' ? texts.flatMap(({ tree }) => addressesIn(tree)) : []
  const { title, subtitle = '', publisher = '', authors } = book.settings
  const ofCover = [title, subtitle, publisher, ...authors.map(({ name }) => name)]
  const words = [JSON.stringify(book.labels), ...ofCover, ...letteringOf([...pictures.assets, ...drawn])]
  const set = texts.map(({ tree, file }): SetText => ({ file, ...charactersOf(tree) }))
  const fonts = await readFonts(world, book.settings.language, set, [...words, ...addresses], book.file)
  const ofWords = new CharacterGatherer()
  for (const word of words) ofWords.addComposed(word)
  const shown = new Set([...set.flatMap(({ text, code }) => [...text, ...code]), ...ofWords.found])
  const named = fonts.filter(
    ({ fallbackFor }) => fallbackFor === undefined || [...fallbackFor].some((letter) => shown.has(letter)),
  )
  return {
    settings: book.settings,
    labels: book.labels,
    access: book.access,
    sections: await Promise.all(sections.map((section) => withFaces(section, book, templates, named))),
    notes,
    figures: book.figures,
    events: book.events,
    ...(await renderCover(book, templates, pictures, fonts)),
    assets: [...pictures.assets, ...drawn],
    fonts,
    styles: await readStyles(world),
    direction: directionOf(book.settings.language),
    modified: await world.modified(book.settings.date),
    ...(book.endnotes !== undefined && { endnotes: book.endnotes }),
    anchors: anchorsOf(book, sections),
    file: book.file,
    files: book.files,
    inputs: new Map([...book.inputs, ...pictures.inputs]),
  }
}

/** The colophon names the typefaces, which only the other pages tell: those that both editions use. */
async function withFaces(
  section: RenderedSection,
  book: Book,
  templates: Templates,
  fonts: readonly FontFace[],
): Promise<RenderedSection> {
  const own = book.sections.find(({ id }) => id === section.id)
  if (section.matter !== 'colophon' || own === undefined) return section
  const families = new Set(fonts.map(({ family }) => family).filter((family) => family !== signFamily))
  const tree = await renderMatter('colophon', own, book, templates, { faces: [...families] })
  if (tree === undefined) return section
  setDirections(tree, directionOf(book.settings.language))
  return { ...section, tree }
}

/** Section of every id of the text: those of the book, of raw HTML, and of the timeline's entries. */
function anchorsOf(book: Book, sections: readonly RenderedSection[]): Map<string, string> {
  return new Map([
    ...book.anchors,
    ...sections.flatMap(({ id, tree }) => idsOf(tree).map((anchor) => [anchor, id] as const)),
  ])
}
