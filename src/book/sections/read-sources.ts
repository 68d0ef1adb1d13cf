import type { FootnoteDefinition, Heading, Root } from 'mdast'
import GithubSlugger from 'github-slugger'
import { visit } from 'unist-util-visit'
import type { Manuscript, SourceChapter } from '../../model/manuscript.ts'
import type { SourceText } from '../draft.ts'
import { reportUndefinedNotes } from '../notes/undefined-notes.ts'
import { takeNoteDefinitions } from '../notes/note-definitions.ts'
import { resolveReferences } from '../places/resolve-references.ts'
import { copyTree } from '../tree/copy-tree.ts'
import { plainText } from '../tree/plain-text.ts'

/** What is looked up within one file, looked up: before its headings, notes and links are torn apart into sections. */
export function readSources(manuscript: Manuscript): readonly SourceText[] {
  return [...manuscript.front, ...manuscript.body, ...manuscript.back].flatMap((item) =>
    item.kind === 'chapter' ? [readSource(item.chapter)] : [],
  )
}

function readSource(chapter: SourceChapter): SourceText {
  const { id, path, file } = chapter
  const tree = copyTree(chapter.tree)
  resolveReferences(tree)
  const fragments = headingFragments(tree)
  const noteDefinitions: ReadonlyMap<string, FootnoteDefinition> = takeNoteDefinitions(tree, file)
  reportUndefinedNotes([tree, ...noteDefinitions.values()], file, [...noteDefinitions.values()])
  return { id, path, file, tree, fragments, noteDefinitions, places: new Map() }
}

/** Numbered through the file where texts are equal, as GitHub does: `notes`, `notes-1`. */
function headingFragments(tree: Root): Map<Heading, string> {
  const slugger = new GithubSlugger()
  const fragments = new Map<Heading, string>()
  visit(tree, 'heading', (heading) => {
    fragments.set(heading, slugger.slug(plainText(heading)))
  })
  return fragments
}
