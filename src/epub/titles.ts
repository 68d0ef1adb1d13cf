import type { Labels } from '../model/labels.ts'
import type { RenderedBook, RenderedSection } from '../model/rendered.ts'
import type { MatterName } from '../model/settings.ts'

const matterLabels: Readonly<Partial<Record<MatterName, keyof Labels>>> = {
  'half-title': 'halfTitle',
  title: 'titlePage',
  copyright: 'copyright',
  dedication: 'dedication',
  epigraph: 'epigraph',
  contents: 'contents',
  timeline: 'timeline',
  colophon: 'colophon',
}

/** Name of a section for lists and windows; never empty. */
export function sectionName({ label, title, matter }: RenderedSection, { labels, settings }: RenderedBook): string {
  const own = [label, title].filter((text) => text !== undefined && text.trim() !== '')
  if (own.length > 0) return own.join(': ')
  const matterLabel = matter === undefined ? undefined : matterLabels[matter]
  return matterLabel === undefined ? settings.title : labels[matterLabel]
}
