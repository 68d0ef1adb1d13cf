import type { ReportData } from '../../diagnostics/report.ts'
import type { YamlPath } from '../yaml-text.ts'
import type { WrittenSettings } from './written-settings.ts'

/** Settings of the marks of notes that do not go together with where print sets the notes. */
export function unfitMarks({
  notes,
  print,
}: WrittenSettings): { readonly path: YamlPath; readonly data: ReportData }[] {
  const place = print?.notes ?? 'page'
  if (place === 'page') return []
  const unfit = (key: 'number' | 'marks', found: string, expected: string) => ({
    path: ['notes', key],
    data: { key: `notes.${key}`, found: `\`${found}\``, expected: `\`${expected}\``, place },
  })
  return [
    ...(notes?.number === 'page' ? [unfit('number', 'page', 'chapter')] : []),
    ...(notes?.marks === 'symbols' ? [unfit('marks', 'symbols', 'decimal')] : []),
  ]
}
