import ejs from 'ejs'
import { EPub, type Options } from 'epub-gen-memory'
import type { Labels } from '../model/labels.ts'
import type { PackedFile } from '../model/packed-file.ts'
import { packageFiles } from './addresses.ts'
import type { Metadata } from './metadata.ts'
import type { FigureList, Landmark, NavPoint } from './navigation.ts'
import type { PageListEntry } from './page-list.ts'
import type { PageMark } from './page-marks.ts'
import type { WrittenPage } from './pages.ts'

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
  readonly pages: readonly WrittenPage[]
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

/** The EJS texts of the documents around the pages. */
export interface PackageTemplates {
  readonly package: string
  readonly navigation: string
  readonly ncx: string
}

/** The folder that the library puts everything in. */
export const folder = 'OEBPS/'

/** Where the package document is (OCF 3.3, 4.2.6.3.1). */
const container =
  '<?xml version="1.0" encoding="UTF-8" ?><container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">' +
  `<rootfiles><rootfile full-path="${folder}${packageFiles.package}" media-type="application/oebps-package+xml"/></rootfiles></container>`

const encoder = new TextEncoder()

/**
 * Writes an EPUB with epub-gen-memory's machinery and nothing of its taste. The library never sees our XHTML, which its
 * normalizer would take apart; its steps that fetch are replaced by ones that write what is at hand, and the one that fills
 * the templates by one that compiles each once. They see their values as fields of `octavo`.
 */
export class EpubWriter extends EPub {
  readonly #volume: Volume

  constructor(volume: Volume, templates: PackageTemplates) {
    super(libraryOptions(volume, templates), volume.pages.map(libraryChapter))
    this.#volume = volume
  }

  /** The files of the archive in their order: the same volume and templates give the same. */
  async files(): Promise<readonly PackedFile[]> {
    await this.render()
    const entries = Object.values(this.zip.files).filter((entry) => !entry.dir && entry.name !== 'mimetype')
    entries.sort((a, b) => (a.name < b.name ? -1 : 1))
    // First and not compressed, so that its bytes stand at a fixed place (OCF 3.3, 4.2.2).
    const files: PackedFile[] = [{ name: 'mimetype', bytes: encoder.encode('application/epub+zip'), isStored: true }]
    for (const entry of entries) files.push({ name: entry.name, bytes: await entry.async('uint8array') })
    return files
  }

  protected override generateTemplateFiles(): Promise<void> {
    const { css, contentOPF, tocXHTML, tocNCX } = this.options
    const write = (name: string, text: string): void => void this.zip.file(name, encoder.encode(text))
    write(`${folder}${packageFiles.styles}`, css)
    for (const { file, bytes } of this.#volume.pages) this.zip.file(folder + file, bytes)
    write('META-INF/container.xml', container)
    const octavo = { volume: this.#volume, manifest: manifest(this.#volume) }
    write(folder + packageFiles.package, compile(contentOPF)({ octavo }))
    write(folder + packageFiles.ncx, compile(tocNCX)({ octavo }))
    write(folder + packageFiles.navigation, compile(tocXHTML)({ octavo }))
    return Promise.resolve()
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
    contentOPF: templates.package,
    tocXHTML: templates.navigation,
    tocNCX: templates.ncx,
  }
  return options
}

function libraryChapter({ file, title }: WrittenPage) {
  return { content: '', filename: file, title }
}

/** Strict mode: a value can be named only through `octavo`, so none can be taken for an option of EJS. */
export function compile(template: string): ejs.TemplateFunction {
  return ejs.compile(template, { strict: true, destructuredLocals: ['octavo'], async: false })
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
