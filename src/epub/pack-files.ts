import { deflateSync } from 'fflate'
import type { PackedFile } from '../model/packed-file.ts'
import type { Helpers } from '../world/world.ts'
import { archive } from './zip-archive.ts'

/** Bytes that are deflated at a time, some tens of milliseconds. */
const batchSize = 1_000_000

/**
 * Deflates bytes (RFC 1951). By a library and not by the engine: the same bytes come of it under every Node and on every
 * processor.
 */
function deflate(bytes: Uint8Array): Uint8Array {
  return deflateSync(bytes, { level: 6 })
}

export function deflateAll(contents: readonly Uint8Array[]): readonly Uint8Array[] {
  return contents.map(deflate)
}

/**
 * The packing of an EPUB, of which helpers do about half while its pages are written: as much as they can before they have
 * something else to do.
 */
export class Packing {
  readonly #helpers: Helpers | undefined
  readonly #begun: Promise<void>[] = []
  readonly #deflated = new Map<string, Uint8Array>()
  #batch: PackedFile[] = []
  #size = 0
  #isTurn = true

  constructor(helpers?: Helpers) {
    this.#helpers = helpers
  }

  /** Takes a file that will be in the archive, as it will be. */
  begin(file: PackedFile): void {
    this.#batch.push(file)
    this.#size += file.bytes.length
    if (this.#size < batchSize || this.#helpers === undefined) return
    const batch = this.#batch
    this.#batch = []
    this.#size = 0
    this.#isTurn = !this.#isTurn
    if (this.#isTurn) return
    const contents = batch.map(({ bytes }) => bytes)
    const names = batch.map(({ name }) => name)
    // What a helper fails to do is done at the end.
    this.#begun.push(this.#keep(names, this.#helpers.send('deflate', contents)).catch(() => undefined))
  }

  async #keep(names: readonly string[], done: Promise<readonly Uint8Array[]>): Promise<void> {
    for (const [index, bytes] of (await done).entries()) this.#deflated.set(names[index] ?? '', bytes)
  }

  /** A ZIP archive of files, in the order given: the same files give the same bytes, in any time zone, under any Node. */
  async end(files: readonly PackedFile[]): Promise<Uint8Array> {
    await Promise.all(this.#begun)
    return archive(
      files.map(({ name, bytes, isStored }) => {
        if (isStored) return { name, bytes }
        return { name, bytes, deflated: this.#deflated.get(name) ?? deflate(bytes) }
      }),
    )
  }
}
