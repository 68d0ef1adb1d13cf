import type { Severity, TimelineSettings } from '../../model/settings.ts'

/** Settings as the author wrote them, checked against the schema; lengths and dates still texts. */
export interface WrittenSettings {
  readonly title?: string
  readonly subtitle?: string
  readonly language?: string
  readonly authors?: string | WrittenContributor | readonly (string | WrittenContributor)[]
  readonly publisher?: string
  readonly date?: string
  readonly isbn?: { readonly epub?: string; readonly print?: string }
  readonly rights?: string
  readonly licence?: string
  readonly subjects?: string | readonly (string | WrittenSubject)[]
  readonly series?: { readonly name: string; readonly number?: number }
  readonly description?: string
  readonly dedication?: string
  readonly epigraph?: string
  readonly cover?: string
  readonly slug?: string
  readonly chapters?: readonly (string | WrittenPart)[]
  readonly frontMatter?: readonly string[]
  readonly backMatter?: readonly string[]
  readonly notes?: { readonly number?: 'chapter' | 'book' | 'page'; readonly marks?: 'decimal' | 'symbols' }
  readonly print?: WrittenPrint
  readonly epub?: { readonly certifier?: string; readonly writingMode?: 'horizontal-tb' | 'vertical-rl' }
  readonly timeline?: WrittenTimeline | readonly WrittenTimeline[]
  readonly rules?: Readonly<Record<string, Severity>>
}

export interface WrittenContributor {
  readonly name: string
  readonly role?: string
  readonly sortAs?: string
}

export interface WrittenSubject {
  readonly name?: string
  readonly bisac?: string
  readonly thema?: string
}

export interface WrittenPart {
  readonly part: string
  readonly chapters: readonly string[]
}

export interface WrittenTimeline {
  readonly title?: string
  readonly groupBy?: TimelineSettings['groupBy']
  readonly calendars?: TimelineSettings['calendars']
  readonly drawing?: boolean
  readonly tags?: string | readonly string[]
}

export interface WrittenPrint {
  readonly trim?: string
  readonly margins?: {
    readonly top?: string
    readonly bottom?: string
    readonly inner?: string
    readonly outer?: string
  }
  readonly fontSize?: string
  readonly leading?: string
  readonly openers?: 'recto' | 'any'
  readonly notes?: 'page' | 'chapter' | 'book'
  readonly links?: 'notes' | 'none'
  readonly bleed?: string
  readonly cropMarks?: boolean
}
