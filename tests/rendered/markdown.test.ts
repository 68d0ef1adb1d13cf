import type { PhrasingContent, Root, RootContent } from 'mdast'
import { expect, test } from 'vitest'
import { html, markdown, note, render, section, worldOf, book } from './small-book.ts'
import type { Caption } from '../../src/model/markdown-nodes.ts'
import { renderBook } from '../../src/rendered/render-book.ts'

/** HTML of a chapter made of the given Markdown nodes. */
async function renderNodes(children: RootContent[]): Promise<string> {
  const tree: Root = { type: 'root', children }
  const rendered = await renderBook(book({ sections: [section({ tree })] }), worldOf())
  return rendered.sections.map((each) => html(each.tree)).join('')
}

const words = (value: string): PhrasingContent[] => [{ type: 'text', value }]

test('a note call is a link to its note, with its mark', async () => {
  const call: PhrasingContent = { type: 'noteCall', note: 'note-3', id: 'call-3', mark: '†', data: {} }
  const tree: Root = { type: 'root', children: [{ type: 'paragraph', children: [...words('Text'), call] }] }
  const called = note('A note.', { id: 'note-3', mark: '†', calls: [{ id: 'call-3', position: undefined }] })
  const rendered = await renderBook(book({ sections: [section({ tree })], notes: [called] }), worldOf())
  expect(html(rendered.sections[0]!.tree)).toBe(
    '<p>Text<sup class="note-call"><a href="#note-3" id="call-3" data-note="note-3" role="doc-noteref">†</a></sup></p>',
  )
  expect(rendered.sections[0]!.notes).toEqual(['note-3'])
})

test('words that tell an event carry its anchor', async () => {
  const tree = await renderNodes([
    { type: 'paragraph', children: [{ type: 'event', id: 'e1', children: words('a storm') }] },
  ])
  expect(tree).toBe('<p><span class="event" id="e1">a storm</span></p>')
})

test('an event that prints nothing anchors at the start of the next block', async () => {
  const anchor: RootContent = { type: 'eventAnchor', id: 'e1' }
  expect(await renderNodes([anchor, { type: 'paragraph', children: words('After.') }])).toContain(
    '<p><span class="event-anchor" id="e1"></span>After.</p>',
  )
  expect(await renderNodes([anchor, ...markdown('> - One').children])).toContain(
    '<li><span class="event-anchor" id="e1"></span>One</li>',
  )
  expect(await renderNodes([anchor, ...markdown('- One\n\n  Two').children])).toContain(
    '<p><span class="event-anchor" id="e1"></span>One</p>',
  )
})

test('with no block after it, an event anchors at the end of the one before', async () => {
  const anchor: RootContent = { type: 'eventAnchor', id: 'e1' }
  expect(await renderNodes([...markdown('Before.').children, anchor])).toContain(
    '<p>Before.<span class="event-anchor" id="e1"></span></p>',
  )
  expect(await renderNodes([anchor])).toContain('<p><span class="event-anchor" id="e1"></span></p>')
})

test('events anchored one after the other keep their order', async () => {
  const tree = await renderNodes([
    { type: 'eventAnchor', id: 'e1' },
    { type: 'eventAnchor', id: 'e2' },
    { type: 'paragraph', children: words('After.') },
  ])
  expect(tree).toContain(
    '<p><span class="event-anchor" id="e1"></span><span class="event-anchor" id="e2"></span>After.</p>',
  )
})

const caption = (label: string): Caption => ({ type: 'caption', label, children: words('What it shows.') })

test('a figure has its caption below, a table above', async () => {
  const figure = await renderNodes([
    {
      type: 'figure',
      kind: 'figure',
      id: 'f1',
      label: 'Figure 1',
      children: [{ type: 'paragraph', children: words('A picture') }, caption('Figure 1')],
    },
  ])
  expect(figure.replaceAll('\n', '')).toBe(
    '<figure class="figure" id="f1"><p>A picture</p><figcaption><span class="label">Figure 1.</span> What it shows.</figcaption></figure>',
  )
  const table = await renderNodes([
    {
      type: 'figure',
      kind: 'table',
      id: 't1',
      label: 'Table 1',
      children: [{ type: 'paragraph', children: words('Rows') }, caption('Table 1')],
    },
  ])
  expect(table).toMatch(
    /^<figure class="table-figure" id="t1">\s*<figcaption>.*<\/figcaption>\s*<p>Rows<\/p>\s*<\/figure>$/,
  )
})

test('a caption without words is its number alone', async () => {
  const tree = await renderNodes([
    {
      type: 'figure',
      kind: 'figure',
      id: 'f1',
      label: 'Figure 1',
      children: [{ type: 'caption', label: 'Figure 1', children: [] }],
    },
  ])
  expect(tree).toContain('<figcaption><span class="label">Figure 1</span></figcaption>')
})

const heading = (depth: 1 | 3): RootContent => ({
  type: 'heading',
  depth,
  children: words('On oil'),
  data: { hProperties: { id: 'on-oil' } },
})

test('headings keep their id and leave the first level to the title', async () => {
  expect(await renderNodes([heading(3)])).toBe('<h3 id="on-oil">On oil</h3>')
  expect(await renderNodes([heading(1)])).toBe('<h2 id="on-oil">On oil</h2>')
})

test('tables say alignment by class and what a head cell heads', async () => {
  const { html: table } = await render('| A | B | C | D |\n|:--|:-:|--:|---|\n| 1 | 2 | 3 | 4 |')
  expect(table.replaceAll('\n', '')).toBe(
    '<table><thead><tr><th scope="col" class="align-left">A</th><th scope="col" class="align-center">B</th>' +
      '<th scope="col" class="align-right">C</th><th scope="col">D</th></tr></thead>' +
      '<tbody><tr><td class="align-left">1</td><td class="align-center">2</td><td class="align-right">3</td><td>4</td></tr></tbody></table>',
  )
})

test('a table whose head is empty has none', async () => {
  const { html: table } = await render('| | |\n|---|---|\n| 1 | 2 |')
  expect(table).not.toContain('<thead>')
  expect(table).toContain('<td>1</td>')
})

test('the box of a task is a character', async () => {
  const { html: list } = await render('- [x] weigh\n- [ ] read')
  expect(list.replaceAll('\n', '')).toBe(
    '<ul class="contains-task-list"><li class="task-list-item"><span class="task">☑</span> weigh</li>' +
      '<li class="task-list-item"><span class="task">☐</span> read</li></ul>',
  )
})

test('strikethrough, hard breaks, scene breaks and lists that start late', async () => {
  const { html: tree } = await render('~~Gone~~\\\nleft\n\n***\n\n3. Three')
  expect(tree.replaceAll('\n', '')).toBe(
    '<p><del>Gone</del><br />left</p><hr class="scene-break" /><ol start="3"><li>Three</li></ol>',
  )
})

test('definition lists', async () => {
  const tree = await renderNodes([
    {
      type: 'defList',
      children: [
        { type: 'defListTerm', children: words('Lamp') },
        { type: 'defListDescription', spread: false, children: [{ type: 'paragraph', children: words('A light.') }] },
        { type: 'defListDescription', spread: true, children: [{ type: 'paragraph', children: words('A cost.') }] },
      ],
    },
  ])
  expect(tree.replaceAll('\n', '')).toBe('<dl><dt>Lamp</dt><dd>A light.</dd><dd><p>A cost.</p></dd></dl>')
})

test('admonitions have a title: the author’s, or their kind’s', async () => {
  const { html: titled } = await render(':::warning[Of *figures*]\nThey lie.\n:::')
  expect(titled.replaceAll('\n', '')).toBe(
    '<aside class="admonition warning"><p class="admonition-title">Of <em>figures</em></p><p>They lie.</p></aside>',
  )
  const { html: plain } = await render(':::note\nThey lie.\n:::\n\n:::tip\nLook.\n:::')
  expect(plain).toContain('<p class="admonition-title">Note</p>')
  expect(plain).toContain('<p class="admonition-title">Tip</p>')
})

test('verse keeps its lines, with markup across them', async () => {
  const { html: verse } = await render(':::verse\nThe *lamp*\nwas low,\n\nand out.\n:::')
  expect(verse).toBe(
    '<div class="verse"><p class="stanza"><span class="line">The <em>lamp</em></span><br />\n' +
      '<span class="line">was low,</span></p><p class="stanza"><span class="line">and out.</span></p></div>',
  )
})

test('epigraphs, page breaks, foreign words and page numbers', async () => {
  const { html: tree } = await render(':::epigraph\nLook.\n:::\n\n::page-break\n\n:lang[سلام]{fa} on :page[]{of=one}')
  expect(tree.replaceAll('\n', '')).toBe(
    '<blockquote class="epigraph"><p>Look.</p></blockquote><div class="page-break"></div>' +
      '<p><span lang="fa" dir="rtl">سلام</span> on <span class="folio" data-folio-of="one"></span></p>',
  )
})

test('an attribution loses its dash, also before a link', async () => {
  const { html: quotation } = await render('> The sea is everything.\n>\n> — [Ada Wren](https://example.org/)')
  expect(quotation).toContain('<p class="attribution"><a href="https://example.org/">Ada Wren</a></p>')
})

test('a link to an id beyond ASCII keeps its letters', async () => {
  const heading: RootContent = { type: 'heading', depth: 2, children: words('序'), data: { hProperties: { id: '序' } } }
  const tree = await renderNodes([heading, ...markdown('[there](#序)').children])
  expect(tree).toContain('<a href="#序">there</a>')
})

test('a link to a host without a name keeps only its words', async () => {
  const { html: tree, reports } = await render(
    '[a](https://../)\n\n[b](https://a..example/)\n\n[c](https://a.example./)',
  )
  expect(tree).toContain('<span>a</span>')
  expect(tree).toContain('<span>b</span>')
  expect(tree).toContain('<a href="https://a.example./">c</a>')
  expect(reports).toEqual(['link-target:1', 'link-target:3'])
})

test('a link to nowhere, or to a script, keeps only its words', async () => {
  const { html: tree, reports } = await render(
    '[a](#nowhere) and [b](javascript:alert%281%29)\n\n[c](https://example.org/ä)',
  )
  expect(tree).toContain('<p><span>a</span> and <span>b</span></p>')
  expect(tree).toContain('<a href="https://example.org/%C3%A4">c</a>')
  expect(reports).toEqual(['link-target:1', 'link-target:1'])
})

test('a section opens with its label and its title, markup in it', async () => {
  const title: PhrasingContent[] = [{ type: 'emphasis', children: words('Oil') }, ...words(' & lamps')]
  const one = section({ text: 'Text.', label: 'Chapter 3', title: 'Oil & lamps', titleNodes: title })
  const part = section({ id: 'p1', kind: 'part', label: 'Part I', title: '', text: '' })
  const rendered = await renderBook(book({ sections: [one, part] }), worldOf())
  const [chapter = '', opener = ''] = rendered.sections.map((each) => html(each.tree).replaceAll('\n', ''))
  expect(chapter).toBe(
    '<header class="opener"><p class="label">Chapter 3</p><h1 class="title"><em>Oil</em> &#x26; lamps</h1></header><p>Text.</p>',
  )
  expect(opener).toBe('<header class="opener part-opener"><p class="label">Part I</p></header>')
})
