import type { Asset } from '../model/rendered.ts'

/** What drawings are lettered with: they are set in the book's faces too. */
export function letteringOf(assets: readonly Asset[]): string[] {
  return assets
    .filter(({ mediaType }) => mediaType === 'image/svg+xml')
    .flatMap(({ bytes }) => new TextDecoder().decode(bytes).match(/<text\b[^>]*>[^]*?<\/text>/g) ?? [])
    .map((text) => text.replace(/<[^>]*>/g, ''))
}
