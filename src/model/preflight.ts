import type { Points } from './settings.ts'

/** A typeface of the PDF. */
export interface PrintedFont {
  /** As the file names it, with the six letters that mark a subset: `AAAAAA+STIXTwoText-Regular`. */
  readonly name: string
  /** Its letters are in the file. */
  readonly embedded: boolean
  /** Only those that the book has. */
  readonly subset: boolean
}

/** The picture with the fewest pixels an inch. */
export interface CoarsestPicture {
  /** Pixels an inch, the lower of both directions, rounded down. */
  readonly density: number
  /** Of the file: from side to side, from head to foot. */
  readonly pixels: readonly [width: number, height: number]
  /** Index from 0. */
  readonly page: number
}

/** What a printer looks at before printing, as read in the finished file. Part of `build.json`. */
export interface Preflight {
  /** `1.7` */
  readonly version: string
  readonly pages: number
  /** Sizes of the first page, in points; all pages have the same, or `faults` says so. `bleed` goes round the trimmed page. */
  readonly boxes: {
    readonly trim: readonly [width: Points, height: Points]
    readonly bleed: Points
    readonly media: readonly [width: Points, height: Points]
  }
  readonly fonts: readonly PrintedFont[]
  /** Names of the families (ISO 32000-2, 8.6), sorted: `DeviceGray`, `DeviceRGB`. */
  readonly colourSpaces: readonly string[]
  /** `null` where no picture has pixels. */
  readonly coarsestPicture: CoarsestPicture | null
  /** The standard of accessibility that the file claims to meet: `PDF/UA-1`. */
  readonly claim: string | null
  /** Why a printer would refuse the file. */
  readonly faults: readonly string[]
}
