import { expect, test } from 'vitest'
import { renderBook } from '../../src/rendered/render-book.ts'
import { book, html, note, section, worldOf } from './small-book.ts'

async function renderNote(text: string): Promise<string> {
  const rendered = await renderBook(book({ sections: [section({ text: 'Text.' })], notes: [note(text)] }), worldOf())
  return html(rendered.notes[0]!.tree).replaceAll('\n', '')
}

const mark = '<a class="note-mark" href="#call-1" role="doc-backlink" aria-label="1. Back to the text">1</a>'

test('a note begins with its mark, which leads back to the first call', async () => {
  expect(await renderNote('See *there*.\n\nAnd here.')).toBe(`<p>${mark} See <em>there</em>.</p><p>And here.</p>`)
})

test('a note that begins with no paragraph gives its mark a line of its own', async () => {
  expect(await renderNote('- One\n- Two')).toBe(`<p>${mark}</p><ul><li>One</li><li>Two</li></ul>`)
})

test('a note called twice leads back to the first call and knows both', async () => {
  const calls = [
    { id: 'call-1', position: undefined },
    { id: 'call-2', position: undefined },
  ]
  const rendered = await renderBook(
    book({ sections: [section({ text: 'Text.' })], notes: [note('See.', { calls })] }),
    worldOf(),
  )
  expect(rendered.notes[0]!.calls).toEqual(['call-1', 'call-2'])
  expect(html(rendered.notes[0]!.tree)).toContain('href="#call-1"')
})

test('raw HTML in a note is sanitised and cannot pass for a mark', async () => {
  expect(await renderNote('<a class="note-mark" href="#x">9</a> <b onclick="x()">bold</b>')).toBe(
    `<p>${mark} <span>9</span> <b>bold</b></p>`,
  )
})
