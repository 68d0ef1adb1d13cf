import { EpubCheck } from '@likecoin/epubcheck-ts'
import type { EpubFault } from '../../model/epub-fault.ts'
import type { PackedFile } from '../../model/packed-file.ts'
import { answerForAbsent } from './absent-names.ts'
import { withoutPlainParagraphs } from './plain-paragraphs.ts'
import { shortNcx } from './short-ncx.ts'

const grave: ReadonlySet<string> = new Set(['fatal', 'error', 'warning'])

/** What it looks for in the text of a file, where a listing may speak of attributes: `lint-document.ts` looks at these. */
const takenFromText: ReadonlySet<string> = new Set(['HTM-007', 'HTM-054'])

answerForAbsent()

/**
 * What a validator of EPUB 3.3 in this process says against the files of an EPUB, packed or not; the one that shops run takes a
 * hundred times as long.
 */
export async function quickCheck(files: readonly PackedFile[]): Promise<EpubFault[]> {
  const short = files.map(shortNcx)
  const faults = await check(short.map(withoutPlainParagraphs))
  // Only the whole files say in which line a fault is.
  return faults.length === 0 ? [] : await check(short)
}

async function check(files: readonly PackedFile[]): Promise<EpubFault[]> {
  const { messages } = await EpubCheck.validateExpanded(new Map(files.map(({ name, bytes }) => [name, bytes])))
  return messages
    .filter(({ id, severity }) => grave.has(severity) && !takenFromText.has(id))
    .map(({ id, message, location }) => ({
      path: location?.path ?? 'the file',
      ...(location?.line !== undefined && { line: location.line }),
      reason: `${message.split('\n')[0]} (${id})`,
    }))
}
