import type { NoteSettings } from '../../model/settings.ts'
import { decimal } from '../numerals.ts'

/** The traditional order of reference marks (The Chicago Manual of Style 14.25). */
const symbols = ['*', '†', '‡', '§', '‖', '¶']

/** The mark of the nth note, from 1; symbols are doubled, then tripled, when they run out. */
export function noteMark(number: number, marks: NoteSettings['marks'], language: string): string {
  if (marks === 'decimal') return decimal(number, language)
  const symbol = symbols[(number - 1) % symbols.length] ?? '*'
  return symbol.repeat(Math.ceil(number / symbols.length))
}
