import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Whether poppler's tools are on this machine. */
export const hasPoppler = spawnSync('pdftotext', ['-v']).status === 0

/** Letters and digits of each page as poppler reads them, in lower case and without anything between. */
export function pageLetters(file: string): string[] {
  const text = execFileSync('pdftotext', ['-raw', file, '-'], { encoding: 'utf8', maxBuffer: 1 << 28 })
  return text.split('\f').slice(0, -1).map(lettersOf)
}

export function lettersOf(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
}

/** A typeface of a PDF, as poppler lists it. */
export interface PdfFont {
  readonly name: string
  readonly embedded: boolean
  readonly subset: boolean
  /** Whether it says which characters its glyphs stand for. */
  readonly unicode: boolean
}

export function fontsOf(pdf: Uint8Array): PdfFont[] {
  const folder = mkdtempSync(join(tmpdir(), 'octavo-fonts-'))
  try {
    const file = join(folder, 'book.pdf')
    writeFileSync(file, pdf)
    const lines = execFileSync('pdffonts', [file], { encoding: 'utf8' }).split('\n').slice(2)
    return lines.flatMap((line) => {
      const found = /^(\S+).*\s(yes|no)\s+(yes|no)\s+(yes|no)\s+\d+\s+\d+$/.exec(line)
      if (found === null) return []
      const [, name = '', embedded, subset, unicode] = found
      return [{ name, embedded: embedded === 'yes', subset: subset === 'yes', unicode: unicode === 'yes' }]
    })
  } finally {
    rmSync(folder, { recursive: true })
  }
}
