import type { Root, RootContent } from 'hast'
import type { Book } from '../model/book.ts'
import { type SectionDraft, titleContent } from './draft.ts'
import { renderMatter } from './matter/matter-page.ts'
import type { ShownDrawing } from './matter/timeline-drawing.ts'
import type { Templates } from './templates.ts'

/** The whole content of a section's element: its opener and its text, or the page that is made for it. */
export async function openSection(
  draft: SectionDraft,
  book: Book,
  templates: Templates,
  drawings: readonly ShownDrawing[] = [],
): Promise<Root> {
  const { matter } = draft.section
  const generated = matter && (await renderMatter(matter, draft.section, book, templates, { drawings }))
  return generated ?? { type: 'root', children: [...(await opener(draft, templates)), ...draft.tree.children] }
}

/** Label and title; nothing for a section without either. */
async function opener(draft: SectionDraft, templates: Templates): Promise<RootContent[]> {
  const { kind, label } = draft.section
  const title = titleContent(draft)
  if (title.length === 0 && label === undefined) return []
  const template = kind === 'part' ? 'shared/part-opener.ejs' : 'shared/chapter-opener.ejs'
  const { children } = await templates.tree(template, { label, titled: title.length > 0 }, { title })
  const [first] = title
  return first?.position === undefined ? children : children.map((child) => ({ ...child, position: first.position }))
}
