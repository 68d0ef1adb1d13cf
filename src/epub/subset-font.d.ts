declare module 'subset-font' {
  /** Cuts a typeface file down to what a text needs. */
  export default function subsetFont(
    font: Buffer,
    text: string,
    options: {
      readonly targetFormat: 'sfnt' | 'truetype' | 'woff' | 'woff2'
      readonly preserveNameIds?: readonly number[]
      /** Values at which axes are pinned. */
      readonly variationAxes?: Readonly<Record<string, number>>
      /** Keeps every glyph; the text is empty then. */
      readonly keepAllGlyphs?: boolean
    },
  ): Promise<Buffer>
}
