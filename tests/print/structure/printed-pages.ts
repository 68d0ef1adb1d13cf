import { PDFDict, PDFDocument, PDFHexString, PDFName, type PDFRef } from '@cantoo/pdf-lib'

/** An element as a browser writes it: its type, the key that it prints as language, and what it holds. */
export interface Printed {
  readonly type: string
  readonly key?: number
  readonly page?: number
  /** Elements, numbers of marked contents, or an address that is linked. */
  readonly kids: readonly (Printed | number | string)[]
}

/** A run of text. */
export function run(page: number, mark: number): Printed {
  return { type: 'NonStruct', page, kids: [mark] }
}

export function part(type: string, key: number | undefined, ...kids: Printed['kids']): Printed {
  return { type, ...(key !== undefined && { key }), kids }
}

/**
 * A PDF as a browser prints it, and as several prints are joined: pages with the given words, each a marked content, and
 * a structure tree for each print.
 */
export async function printedPages(
  pages: readonly (readonly string[])[],
  trees: readonly Printed[],
): Promise<PDFDocument> {
  const pdf = await PDFDocument.create({ updateMetadata: false })
  const { context } = pdf
  const characters = '1 beginbfrange\n<20> <7E> <0020>\nendbfrange'
  const toUnicode = context.register(context.flateStream(characters))
  const font = context.register(
    context.obj({ Type: 'Font', Subtype: 'Type1', BaseFont: 'Courier', ToUnicode: toUnicode }),
  )
  const refs = pages.map((words, index) => {
    const page = pdf.addPage([300, 300])
    const content = words.map(
      (word, mark) =>
        `/NonStruct <</MCID ${mark} >>BDC\nBT\n/F1 9 Tf\n1 0 0 1 9 ${280 - mark * 12} Tm\n(${word}) Tj\nET\nEMC`,
    )
    page.node.set(PDFName.of('Contents'), context.register(context.flateStream(content.join('\n'))))
    page.node.set(PDFName.of('Resources'), context.obj({ Font: { F1: font } }))
    page.node.set(PDFName.of('StructParents'), context.obj(index))
    return page.ref
  })
  const rootRef = context.nextRef()
  let annotations = pages.length
  const write = ({ type, key, page = 0, kids }: Printed, parent: PDFRef): PDFRef => {
    const ref = context.nextRef()
    const element = context.obj({ Type: 'StructElem', S: type, P: parent, Pg: refs[page] ?? null })
    if (key !== undefined) element.set(PDFName.of('Lang'), PDFHexString.fromText(`en-x-${key.toString(36)}`))
    const written = kids.map((kid) => {
      if (typeof kid === 'number') return context.obj(kid)
      if (typeof kid !== 'string') return write(kid, ref)
      const action = { S: 'URI', URI: PDFHexString.fromText(kid) }
      const annotation = context.register(
        context.obj({ Type: 'Annot', Subtype: 'Link', Rect: [0, 0, 9, 9], A: action, StructParent: annotations++ }),
      )
      pdf.getPage(page).node.addAnnot(annotation)
      return context.obj({ Type: 'OBJR', Obj: annotation, Pg: refs[page] ?? null })
    })
    element.set(PDFName.of('K'), context.obj(written))
    context.assign(ref, element)
    return ref
  }
  const root = PDFDict.withContext(context)
  root.set(PDFName.of('Type'), PDFName.of('StructTreeRoot'))
  root.set(PDFName.of('K'), context.obj(trees.map((tree) => write(tree, rootRef))))
  context.assign(rootRef, root)
  pdf.catalog.set(PDFName.of('StructTreeRoot'), rootRef)
  return pdf
}
