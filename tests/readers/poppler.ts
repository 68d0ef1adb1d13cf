import { execFileSync, spawnSync } from 'node:child_process'

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
