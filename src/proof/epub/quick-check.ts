import { EpubCheck } from '@likecoin/epubcheck-ts'
import type { EpubFault } from '../../model/epub-fault.ts'
import type { PackedFile } from '../../model/packed-file.ts'
import { shortNcx } from './short-ncx.ts'

const grave: ReadonlySet<string> = new Set(['fatal', 'error', 'warning'])

/** What it looks for in the text of a file, where a listing may speak of attributes: `lint-document.ts` looks at these. */
const takenFromText: ReadonlySet<string> = new Set(['HTM-007', 'HTM-054'])

/**
 * What a validator of EPUB 3.3 in this process says against the files of an EPUB, packed or not; the one that shops run takes a
 * hundred times as long.
 */
export async function quickCheck(files: readonly PackedFile[]): Promise<EpubFault[]> {
  const read = files.map(shortNcx).map(({ name, bytes }) => [name, bytes] as const)
  const { messages } = await EpubCheck.validateExpanded(new Map(read))
  return messages
    .filter(({ id, severity }) => grave.has(severity) && !takenFromText.has(id))
    .map(({ id, message, location }) => ({
      path: location?.path ?? 'the file',
      ...(location?.line !== undefined && { line: location.line }),
      reason: `${message.split('\n')[0]} (${id})`,
    }))
}
