import type { ChapterRole } from '../model/manuscript.ts'
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
  figures: { type: 'loi' },
  tables: { type: 'lot' },
  timeline: { type: 'appendix', role: 'doc-appendix' },
  bibliography: { type: 'bibliography', role: 'doc-bibliography' },
  index: { type: 'index', role: 'doc-index' },
  colophon: { type: 'colophon', role: 'doc-colophon' },
}

/** Terms of the vocabulary that DPUB-ARIA has no role for. */
const withoutRole: ReadonlySet<ChapterRole> = new Set(['contributors'])

/** What a section is, as far as its kind or its name tells for sure. */
export function sectionRole({ matter, kind, role, placement, label }: RenderedSection): SectionRole {
  if (matter !== undefined && matter !== 'contents') return matterRoles[matter]
  if (kind === 'part') return { type: 'part', role: 'doc-part' }
  if (kind !== 'chapter') return {}
  // A numbered chapter that is called "Introduction" is one of the chapters all the same.
  if (role !== undefined && (placement !== 'body' || label === undefined || role === 'appendix')) {
    return withoutRole.has(role) ? { type: role } : { type: role, role: `doc-${role}` }
  }
  return placement === 'body' ? { type: 'chapter', role: 'doc-chapter' } : {}
}
