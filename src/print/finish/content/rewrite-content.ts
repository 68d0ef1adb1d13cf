import { applyEdits, EditList } from './edit-list.ts'
import { editGray } from './gray.ts'
import { Marking } from './marking.ts'
import { OperatorScanner } from './scan-operators.ts'

/**
 * Marks what a page paints besides its text (ISO 32000-1, 14.8.2.2; PDF/UA-1, 7.1): every painting operator outside
 * tagged content comes to stand in an `/Artifact`, those that follow each other in one. Tagged content whose id (MCID) is
 * among `artifacts` becomes artifact too. Grays are set as such, see `grayContent`. The rest stays as it is, byte for byte.
 *
 * @param content of a page, decoded; one stream, in which all that is opened is closed
 * @returns properly nested, also with `q` … `Q`
 */
export function rewriteContent(content: Uint8Array, artifacts: ReadonlySet<number>): Uint8Array {
  const scanner = new OperatorScanner(content)
  const replaced = new EditList()
  const marking = new Marking(content, artifacts, replaced)
  while (scanner.next()) {
    marking.operate(scanner)
    editGray(content, scanner, replaced)
  }
  return applyEdits(content, marking.finish(), replaced)
}
