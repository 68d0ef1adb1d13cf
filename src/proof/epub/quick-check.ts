import { EpubCheck } from '@likecoin/epubcheck-ts'
import type { EpubFault } from './fault.ts'

const grave: ReadonlySet<string> = new Set(['fatal', 'error', 'warning'])

/** What a validator of EPUB 3.3 in this process says against an EPUB; the one that shops run takes a hundred times as long. */
export async function quickCheck(epub: Uint8Array): Promise<EpubFault[]> {
  const { messages } = await EpubCheck.validate(epub)
  return messages
    .filter(({ severity }) => grave.has(severity))
    .map(({ id, message, location }) => ({
      path: location?.path ?? 'the file',
      ...(location?.line !== undefined && { line: location.line }),
      reason: `${message.split('\n')[0]} (${id})`,
    }))
}
