import { copyFileSync, mkdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, join } from 'node:path'
import { printSettings } from '../../../src/manuscript/settings/print-settings.ts'

/** Trim, margins, type size and leading that the press chooses for a book that asks for nothing, in points. */
export const { print } = printSettings({ openers: 'any' }, 'en-US')

export const face = 'STIX Two Text'

/** Type size of notes and of calls, in parts of that of the text, and leading of notes in parts of its leading. */
export const noteScale = 0.8571
export const noteLeading = 0.8214
export const callScale = 0.72

const require = createRequire(import.meta.url)

/** The faces that the text needs. */
export const faces = {
  regular: 'STIXTwoText_400Regular.ttf',
  bold: 'STIXTwoText_600SemiBold.ttf',
} as const

/** Puts the files of the faces into a folder, and gives its path. */
export function copyFaces(folder: string): string {
  const fonts = join(folder, 'fonts')
  mkdirSync(fonts, { recursive: true })
  for (const file of ['400Regular/STIXTwoText_400Regular.ttf', '600SemiBold/STIXTwoText_600SemiBold.ttf']) {
    copyFileSync(require.resolve(`@expo-google-fonts/stix-two-text/${file}`), join(fonts, basename(file)))
  }
  return fonts
}
