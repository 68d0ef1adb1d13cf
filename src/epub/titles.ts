import type { Labels } from '../model/labels.ts'
import type { RenderedBook, RenderedSection } from '../model/rendered.ts'
import type { MatterName } from '../model/settings.ts'

const matterLabels: Readonly<Partial<Record<MatterName, Exclude<keyof Labels, 'admonitions'>>>> = {
  'half-title': 'halfTitle',
  title: 'titlePage',
  copyright: 'copyright',
  dedication: 'dedication',
  epigraph: 'epigraph',
  contents: 'contents',
  timeline: 'timeline',
  colophon: 'colophon',
}

/** Label and title of a section as one line, or the name of the page it is; `undefined` where it has neither. */
export function ownName({ label, title, matter }: RenderedSection, labels: Labels): string | undefined {
  const own = [label, title].filter((text) => text !== undefined && text.trim() !== '')
  if (own.length > 0) return own.join('. ')
  const matterLabel = matter === undefined ? undefined : matterLabels[matter]
  return matterLabel === undefined ? undefined : labels[matterLabel]
}

/** Name of a section for windows and for those who hear it; never empty. */
export function sectionName(section: RenderedSection, { labels, settings }: RenderedBook): string {
  return ownName(section, labels) ?? settings.title
}
