import { assembleBook } from '../../src/book/assemble-book.ts'
import type { Book } from '../../src/model/book.ts'
import type { Manuscript } from '../../src/model/manuscript.ts'
import { chapter, manuscript } from '../book/manuscript.ts'

/** Lines count in the expectations: what is lost is reported where it stands here. */
const lamp = `# The Lamp

A lamp burned in the window all winter,[^oil] and nobody knew who had lit it.

On 3 January 2024, :event[the lamp went out]{date=2024-01-03}; the "watchman" wrote it down.[^ledger]

| Year | Oil used |
| ---- | -------- |
| 2022 | 12 jars  |
| 2023 | 14 jars  |

The ledger says that oil was dear that year.^[An inline remark on prices.] The watchman's hand is clear,[^oil] *though faint*.

The last page of the ledger is blank.

[^oil]: Rape oil, bought at the harbour.

[^ledger]: The ledger is kept in the town hall.

    Its second volume is lost.
`

const ledger = `# The Ledger

Nobody has opened the ledger since.
`

export interface SmallBook {
  readonly manuscript: Manuscript
  readonly book: Book
}

/** A book of two chapters: three notes, one of them called twice, a table, an event, contents and timeline. */
export function smallBook(): SmallBook {
  const one = manuscript({
    front: ['contents'],
    body: [chapter('lamp.md', lamp), chapter('ledger.md', ledger)],
    back: ['timeline'],
  })
  return { manuscript: one, book: assembleBook(one) }
}

/** What the proof reported, as `rule path:line message`. */
export function reports({ manuscript: { files } }: SmallBook): readonly string[] {
  return files.flatMap((file) =>
    file.messages.map(({ ruleId, line, reason }) => `${ruleId} ${file.path}:${line ?? '-'} ${reason}`),
  )
}
