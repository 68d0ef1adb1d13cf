import { EPub, type Options } from 'epub-gen-memory'
import { zipSync } from 'fflate'
import type { Labels } from '../model/labels.ts'
import { packageFiles } from './addresses.ts'
import type { Metadata } from './metadata.ts'
import type { FigureList, Landmark, NavPoint } from './navigation.ts'
import type { PageListEntry } from './page-list.ts'
import type { PageMark } from './page-marks.ts'
import type { Page } from './pages.ts'
import { toXhtml } from './xhtml.ts'

/** A file of the EPUB that is no page. */
export interface Resource {
  /** Relative to the package document. */
  readonly href: string
  readonly mediaType: string
  readonly bytes: Uint8Array
  /** Values of `properties` in the manifest. */
  readonly properties: readonly string[]
}

/** Everything the package holds. */
export interface Volume {
  readonly metadata: Metadata
  readonly labels: Labels
  readonly direction: 'ltr' | 'rtl'
  /** Lines run from top to bottom, and pages from right to left. */
  readonly vertical: boolean
  /** In reading order, the cover first. */
  readonly pages: readonly Page[]
  /** Files of the spine in reading order, the contents at their place or not at all. */
  readonly spine: readonly string[]
  readonly contents: readonly NavPoint[]
  readonly landmarks: readonly Landmark[]
  readonly lists: readonly FigureList[]
  /** The pages of the printed edition, where there is one. */
  readonly pageList: readonly PageListEntry[]
  /** Printed pages of contents that begin with their title. */
  readonly contentsMarks: readonly PageMark[]
  readonly css: string
  readonly resources: readonly Resource[]
}

/** The EJS texts of the documents that wrap our content. */
export interface PackageTemplates {
  readonly page: string
  readonly package: string
  readonly navigation: string
  readonly ncx: string
}

/** The folder that the library puts everything in. */
const folder = 'OEBPS/'

/**
 * Writes an EPUB with epub-gen-memory's machinery and nothing of its taste. The library never sees our XHTML, which its
 * normalizer would take apart, and its steps that fetch are replaced by ones that write what is at hand. Its templates
 * get one key of ours, `octavo`, since a chapter's other keys could be read as options of EJS.
 */
export class EpubWriter extends EPub {
  readonly #volume: Volume

  constructor(volume: Volume, templates: PackageTemplates) {
    super(libraryOptions(volume, templates), volume.pages.map(libraryChapter))
    this.#volume = volume
  }

  /** The same volume and templates give the same bytes, in any time zone and under any version of Node. */
  async write(): Promise<Uint8Array> {
    await this.render()
    const entries = Object.values(this.zip.files).filter((entry) => !entry.dir && entry.name !== 'mimetype')
    entries.sort((a, b) => (a.name < b.name ? -1 : 1))
    const files: Record<string, [Uint8Array, { level: 0 | 6 }]> = {
      // First and not compressed, so that its bytes stand at a fixed place (OCF 3.3, 4.2.2).
      mimetype: [new TextEncoder().encode('application/epub+zip'), { level: 0 }],
    }
    for (const entry of entries) files[entry.name] = [await entry.async('uint8array'), { level: 6 }]
    // The first date that a zip file can hold, in local time since that is how fflate reads its fields.
    return zipSync(files, { mtime: new Date(1980, 0, 1) })
  }

  protected override downloadAllFonts(): Promise<void> {
    return Promise.resolve()
  }

  protected override downloadAllImages(): Promise<void> {
    for (const { href, bytes } of this.#volume.resources) this.zip.file(folder + href, bytes)
    return Promise.resolve()
  }

  protected override makeCover(): Promise<void> {
    return Promise.resolve()
  }
}

function libraryOptions(volume: Volume, templates: PackageTemplates): Options {
  const options = {
    title: volume.metadata.title,
    lang: volume.metadata.language,
    // Never printed; without it the library would ask the clock.
    date: volume.metadata.modified,
    css: volume.css,
    version: 3,
    chapterXHTML: templates.page,
    contentOPF: templates.package,
    tocXHTML: templates.navigation,
    tocNCX: templates.ncx,
    octavo: { volume, manifest: manifest(volume) },
  }
  return options
}

function libraryChapter({ tree, ...page }: Page) {
  return { content: '', filename: page.file, title: page.title, octavo: { ...page, body: toXhtml(tree) } }
}

interface ManifestItem {
  readonly id: string
  readonly href: string
  readonly mediaType: string
  readonly properties: readonly string[]
}

function manifest({ pages, resources }: Volume): ManifestItem[] {
  return [
    ...pages.map(({ file, properties }) => item(file, 'application/xhtml+xml', properties)),
    item(packageFiles.navigation, 'application/xhtml+xml', ['nav']),
    item(packageFiles.ncx, 'application/x-dtbncx+xml', []),
    item(packageFiles.styles, 'text/css', []),
    ...resources.map(({ href, mediaType, properties }) => item(href, mediaType, properties)),
  ]
}

function item(href: string, mediaType: string, properties: readonly string[]): ManifestItem {
  return { id: manifestId(href), href, mediaType, properties }
}

/** Ids are XML names; a file name may begin with a digit and holds slashes. */
function manifestId(href: string): string {
  return `file-${href.replaceAll('/', '-')}`
}
