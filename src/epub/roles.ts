import type { MatterName } from '../model/settings.ts'
import type { RenderedSection } from '../model/rendered.ts'

/** What a section is: a term of the EPUB Structural Semantics Vocabulary and, where DPUB-ARIA has one, a role. */
export interface SectionRole {
  readonly type?: string
  readonly role?: string
}

const matterRoles: Readonly<Record<Exclude<MatterName, 'contents'>, SectionRole>> = {
  'half-title': { type: 'halftitlepage' },
  title: { type: 'titlepage' },
  copyright: { type: 'copyright-page' },
  dedication: { type: 'dedication', role: 'doc-dedication' },
  epigraph: { type: 'epigraph', role: 'doc-epigraph' },
  timeline: { type: 'appendix', role: 'doc-appendix' },
  bibliography: { type: 'bibliography', role: 'doc-bibliography' },
  index: { type: 'index', role: 'doc-index' },
  colophon: { type: 'colophon', role: 'doc-colophon' },
}

/** Kinds of chapter that have a term of their own and go by a fixed name. */
const namedChapters: ReadonlySet<string> = new Set([
  'acknowledgments',
  'afterword',
  'appendix',
  'conclusion',
  'epilogue',
  'foreword',
  'introduction',
  'preface',
  'prologue',
])

/** What a section is, as far as its kind, its id or an English title tells for sure. */
export function sectionRole(section: RenderedSection): SectionRole {
  if (section.matter !== undefined && section.matter !== 'contents') return matterRoles[section.matter]
  if (section.kind === 'part') return { type: 'part', role: 'doc-part' }
  if (section.kind !== 'chapter') return {}
  const name = [section.title, section.id]
    .map((text) => /^[a-z]+/.exec(text.toLowerCase().replace('acknowledgements', 'acknowledgments'))?.[0] ?? '')
    .find((word) => namedChapters.has(word))
  if (name !== undefined && (section.placement !== 'body' || section.title.trim().toLowerCase() === name)) {
    return { type: name, role: `doc-${name}` }
  }
  return section.placement === 'body' ? { type: 'chapter', role: 'doc-chapter' } : {}
}
