import { zipSync } from 'fflate'
import type { PackedFile } from '../model/packed-file.ts'

/** Packs files as a ZIP archive, in the order given: the same files give the same bytes, in any time zone, under any Node. */
export function packFiles(files: readonly PackedFile[]): Uint8Array {
  const entries: Record<string, [Uint8Array, { level: 0 | 6 }]> = {}
  for (const { name, bytes, isStored } of files) entries[name] = [bytes, { level: isStored ? 0 : 6 }]
  // The first date that a zip file can hold, in local time since that is how fflate reads its fields.
  return zipSync(entries, { mtime: new Date(1980, 0, 1) })
}
