import type { EpubFault } from '../../model/epub-fault.ts'

const name = 'mimetype'
const type = 'application/epub+zip'
/** Of the header before a file's name (ZIP application note, 4.3.7). */
const headerLength = 30

/** Whether an archive begins with its type, as it is and at the place where readers look for it (OCF 3.3, 4.2.2). */
export function lintContainer(archive: Uint8Array): readonly EpubFault[] {
  const header = new DataView(archive.buffer, archive.byteOffset, Math.min(archive.byteLength, headerLength))
  const beginning = new TextDecoder('latin1').decode(
    archive.subarray(headerLength, headerLength + (name + type).length),
  )
  const isStored = header.byteLength === headerLength && header.getUint16(8, true) === 0
  if (isStored && header.getUint32(22, true) === type.length && beginning === name + type) return []
  return [{ path: name, reason: 'the archive does not begin with its type' }]
}
