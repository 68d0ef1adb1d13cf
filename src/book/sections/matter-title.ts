import type { Labels } from '../../model/labels.ts'
import type { MatterName } from '../../model/settings.ts'

/** What a page of the press is called in contents and outline. */
export function matterTitle(name: Exclude<MatterName, 'timeline'>, labels: Labels): string {
  switch (name) {
    case 'half-title':
      return labels.halfTitle
    case 'title':
      return labels.titlePage
    case 'figures':
      return labels.listOfFigures
    case 'tables':
      return labels.listOfTables
    case 'copyright':
    case 'dedication':
    case 'epigraph':
    case 'contents':
    case 'colophon':
      return labels[name]
    case 'bibliography':
    case 'index':
      // Reading the settings refuses these.
      throw new Error(`The press makes no ${name}`)
  }
}
