import type { PageMap } from '../../src/model/editions.ts'

const call = (mark: string): string => `<sup class="call"><a href="#note-${mark}">${mark}</a></sup>`

const page = (head: string, body: string, notes = ''): string =>
  `<div class="page"><div aria-hidden="true">${head}</div><div class="body">${body}</div><div class="notes">${notes}</div></div>`

const style = `@page { size: 300px 400px; margin: 0 } body { margin: 0; font: 12px serif }
.page { width: 300px; height: 400px; break-after: page; overflow: hidden; display: flex; flex-direction: column }
.notes { margin-top: auto; font-size: 10px } .call { position: relative; top: -1px } .label { text-transform: uppercase }`

/** Pages that hold the small book, set by hand: what a browser paints last and what it capitalises included. */
export const smallPages = `<!doctype html><html lang="en"><title>A Book</title><style>${style}</style>${[
  page(
    '',
    `<section id="contents"><h1>Contents</h1><p><span>Chapter 1</span> <a href="#lamp"><span>The Lamp</span><span>....</span><span>2</span></a></p>
<p><span>Chapter 2</span> <a href="#ledger"><span>The Ledger</span><span>....</span><span>4</span></a></p></section>`,
  ),
  page(
    'A Book 2',
    `<p class="label" id="lamp">Chapter 1</p><h1>The Lamp</h1><p>A lamp burned in the win&shy;dow all winter,${call('1')} and nobody knew who had lit it.</p>
<p>On 3 January 2024, <span id="event-the-lamp-went-out">the lamp went out</span>; the “watchman” wrote it down.${call('2')}</p>
<table><thead><tr><th>Year</th><th>Oil used</th></tr></thead><tr><td>2022</td><td>12 jars</td></tr></table>`,
    '<div id="note-1"><p><a>1</a> Rape oil, bought at the harbour.</p></div><div id="note-2"><p><a>2</a> The ledger is kept</p></div>',
  ),
  page(
    'The Lamp 3',
    `<table><thead aria-hidden="true"><tr><th>Year</th><th>Oil used</th></tr></thead><tr><td>2023</td><td>14 jars</td></tr></table>
<p>The ledger says that oil was dear that year.${call('3')} The watchman’s hand is clear,${call('1')} <em>though faint</em>.</p>
<p>The last page of the ledger is blank.</p>`,
    '<div><p>in the town hall.</p><p>Its second volume is lost.</p></div><div id="note-3"><p><a>3</a> An inline remark on prices.</p></div>',
  ),
  page('', '<p id="ledger">Chapter 2</p><h1>The Ledger</h1><p>Nobody has opened the ledger since.</p>'),
  page(
    '',
    `<section id="timeline"><h1>Timeline</h1><h2>2024</h2><ol><li><span>3 January 2024</span> <span>the lamp went out</span>
<a href="#event-the-lamp-went-out"><span>2</span></a></li></ol></section>`,
  ),
].join('')}</html>`

const note = (number: number, calls: readonly number[], ends = calls[0] ?? 0) => ({
  id: `note-lamp-${number}`,
  label: String(number),
  chapter: 'lamp',
  calls,
  starts: calls[0] ?? 0,
  ends,
})

export const smallPageMap: PageMap = {
  starts: [],
  pages: [1, 2, 3, 4, 5].map((number, index) => ({
    index,
    label: String(number),
    side: index % 2 === 0 ? 'recto' : 'verso',
  })),
  anchors: { contents: 0, lamp: 1, 'event-the-lamp-went-out': 1, ledger: 3, timeline: 4 },
  notes: [note(1, [1, 2]), note(2, [1], 2), note(3, [2])],
  links: [],
  events: [{ id: 'event-the-lamp-went-out', date: '2024-01-03', label: 'the lamp went out', pages: [1] }],
}
