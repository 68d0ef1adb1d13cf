/** A file to go into an archive. */
export interface PackedFile {
  /** Its path in the archive. */
  readonly name: string
  readonly bytes: Uint8Array
  /** Bytes that stay as they are, at a fixed place. */
  readonly isStored?: true
}
