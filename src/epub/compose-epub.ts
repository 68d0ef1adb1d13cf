import type { PageMap } from '../model/editions.ts'
import type { PackedFile } from '../model/packed-file.ts'
import type { RenderedBook } from '../model/rendered.ts'
import type { World } from '../world/world.ts'
import { describeAccess } from './accessibility.ts'
import { type Addresses, locate, packageFiles } from './addresses.ts'
import { countCharacters } from './characters.ts'
import { coverPicture, type Painted } from './cover-picture.ts'
import { compile, EpubWriter, folder, type PackageTemplates, type Resource } from './epub-writer.ts'
import { packFonts } from './fonts.ts'
import { describeBook } from './metadata.ts'
import { figureLists, landmarks, tableOfContents } from './navigation.ts'
import { coverPage, sectionPages, writePage } from './pages.ts'
import { packPictures, reportDamaged } from './pictures.ts'
import { Codecs } from './pictures/codecs.ts'
import { markPages, type PageMarks } from './page-marks.ts'
import { pageList, withMarks } from './page-list.ts'
import { plainCss } from './stylesheet.ts'
import { verticalCss } from './vertical.ts'

/** Who wants to know how far it is. */
export interface Progress {
  /** Called when the last has been asked of helpers that the files need of them. */
  onCut?(): void
  /** Called with each page as soon as it is written. */
  onPage?(page: PackedFile): void
}

/**
 * The files of an EPUB 3.3 of the book, one a section, notes at the end of the section that calls them. The trees of the book
 * are changed and taken: nobody may want them any more.
 *
 * With `pages`, those of the printed edition, it has their numbers where they begin, and a list of them. `painted` is the cover,
 * where a helper paints it.
 *
 * Throws `MissingTool` where the cover is a drawing that only a browser can draw, and there is none.
 */
export async function composeEpub(
  rendered: RenderedBook,
  world: World,
  pages?: PageMap,
  painted?: Painted,
  progress: Progress = {},
): Promise<readonly PackedFile[]> {
  const { marks, ofContents } = pages === undefined ? noMarks : markPages(rendered, pages)
  const addresses = locate(rendered)
  const codecs = new Codecs(world)
  const { pictures, damaged } = await packPictures(rendered.assets, rendered.fonts, codecs)
  reportDamaged(rendered, damaged)
  const sections = sectionPages(rendered, addresses, pictures)
  world.progress('epub', `${sections.length} sections`)

  const trees = sections.map((page) => page.tree)
  const { contents, ofTitle } = withMarks(tableOfContents(rendered, addresses), ofContents, addresses)
  const horizontal = plainCss(`${rendered.styles.shared}\n${rendered.styles.epub}`)
  const vertical = rendered.settings.vertical === true
  const styles = vertical ? verticalCss(horizontal) : horizontal
  const characters = countCharacters(trees, [styles, rendered.labels.contents, JSON.stringify(contents)])
  const cutFonts = packFonts(rendered.fonts, characters, styles, world.helpers)
  progress.onCut?.()
  const fill = compile(await world.template('epub/page.xhtml.ejs'))
  // While helpers cut the typefaces, what needs none of them is done.
  const pictureFiles = new Set(pictures.values())
  const hasPageList = marks.length > 0
  const access = describeAccess(rendered, trees, pictureFiles, hasPageList)
  const written = sections.map((section) => {
    const page = writePage(section, fill)
    progress.onPage?.({ name: folder + page.file, bytes: page.bytes })
    return page
  })
  const fonts = await cutFonts
  const cover = await coverPicture(rendered, codecs, world, painted)

  const writer = new EpubWriter(
    {
      metadata: describeBook(rendered, access, hasPageList),
      labels: rendered.labels,
      direction: rendered.direction,
      vertical,
      pages: [writePage(coverPage(rendered, cover), fill), ...written],
      spine: spine(rendered, addresses),
      contents,
      landmarks: landmarks(rendered, addresses),
      pageList: pageList(marks, addresses),
      contentsMarks: ofTitle,
      lists: figureLists(rendered, addresses),
      css: fonts.map((font) => font.rule).join('') + styles,
      resources: [
        { ...cover, properties: ['cover-image'] },
        ...[...pictureFiles].map((picture): Resource => ({ ...picture, properties: [] })),
        ...fonts.map((font): Resource => ({ ...font, properties: [] })),
      ],
    },
    await readTemplates(world),
  )
  return await writer.files()
}

const noMarks: PageMarks = { marks: [], ofContents: new Map() }

/** The files in reading order. Contents that the book does not list are for the reading system's panel alone. */
function spine(rendered: RenderedBook, addresses: Addresses): string[] {
  return [packageFiles.cover, ...rendered.sections.map((section) => addresses.files.get(section.id) ?? '')]
}

async function readTemplates(world: World): Promise<PackageTemplates> {
  const [packageDocument, navigation, ncx] = await Promise.all([
    world.template('epub/content.opf.ejs'),
    world.template('epub/toc.xhtml.ejs'),
    world.template('epub/toc.ncx.ejs'),
  ])
  return { package: packageDocument, navigation, ncx }
}
