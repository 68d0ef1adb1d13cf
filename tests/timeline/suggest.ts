import { readDays } from '../../src/commands/read-days.ts'
import { readManuscript } from '../../src/manuscript/read-manuscript.ts'
import type { Proposal } from '../../src/timeline/proposal.ts'
import { suggestEvents } from '../../src/timeline/suggest-events.ts'
import { worldOf } from '../rendered/small-book.ts'

/** What is proposed for a book of one chapter, `a.md`, and other files beside it. */
export async function suggest(
  text: string,
  { language = 'en', ...files }: Readonly<Record<string, string>> = {},
): Promise<readonly Proposal[]> {
  const world = worldOf({ 'book.yaml': `title: A book\nlanguage: ${language}\n`, 'a.md': text, ...files })
  return suggestEvents(await readManuscript(world), readDays)
}

/** The dates of what is proposed, doubtful ones in brackets. */
export async function dates(text: string, files?: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const proposals = await suggest(text, files)
  return proposals.map(({ date, sureness }) => (sureness === 'doubtful' ? `(${date})` : date))
}
