import type { Nodes, Root } from 'hast'
import { toString } from 'hast-util-to-string'
import { raw } from 'hast-util-raw'
import { expect, test } from 'vitest'
import { TagPlan } from '../../../src/print/tags/tag-plan.ts'

function treeOf(html: string): Root {
  const tree = raw({ type: 'root', children: [{ type: 'raw', value: html }] })
  return tree.type === 'root' ? tree : { type: 'root', children: [] }
}

/** What is planned for a section, as `Type(Type Type)`, and what each key stands on. */
function planOf(html: string) {
  const plan = new TagPlan([])
  const section = plan.section('en')
  const tree = plan.content(treeOf(html), section)
  const words = new Map<number, string>()
  const visit = (node: Nodes): void => {
    if (node.type === 'element') {
      const key = node.properties['dataTag']
      if (typeof key === 'string') words.set(Number.parseInt(key, 36), toString(node))
    }
    if ('children' in node) for (const child of node.children) visit(child)
  }
  visit(tree)
  const outline = (key: number): string => {
    const inside = plan.tags.flatMap(({ parent }, index) => (parent === key ? [outline(index)] : []))
    const type = plan.tags[key]?.type ?? ''
    return inside.length === 0 ? type : `${type}(${inside.join(' ')})`
  }
  return { tags: plan.tags, words, outline: outline(section) }
}

/** Of every data cell of a table what it says and what its heads say. */
function headsOf(html: string): (readonly [string, readonly string[]])[] {
  const { tags, words } = planOf(html)
  return tags.flatMap(({ type, cell }, key) => {
    return type === 'TD' && cell
      ? [[words.get(key) ?? '', cell.heads.map((head) => words.get(head) ?? '')] as const]
      : []
  })
}

test('cells are headed by what stands above them and before them, over spans too', () => {
  expect(
    headsOf(`<table>
      <thead><tr><th></th><th colspan="2">Boats</th></tr><tr><th>Year</th><th>Sail</th><th>Steam</th></tr></thead>
      <tbody><tr><th rowspan="2" scope="row">1874</th><td>12</td><td>3</td></tr><tr><td>13</td><td>4</td></tr></tbody>
    </table>`),
  ).toEqual([
    ['12', ['Boats', 'Sail', '1874']],
    ['3', ['Boats', 'Steam', '1874']],
    ['13', ['Boats', 'Sail', '1874']],
    ['4', ['Boats', 'Steam', '1874']],
  ])
})

test('a head further down takes the place of the one above', () => {
  expect(
    headsOf('<table><tr><th>a</th></tr><tr><td>1</td></tr><tr><th>b</th></tr><tr><td>2</td></tr></table>'),
  ).toEqual([
    ['1', ['a']],
    ['2', ['b']],
  ])
})

test('rows that are too short get the cells that they lack; a cell spans no rows beyond its group', () => {
  const { tags } = planOf(
    '<table><tr><td rowspan="9">a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr><tr></tr></table>',
  )
  const rows = tags.flatMap(({ type }, key) => (type === 'TR' ? [tags.filter(({ parent }) => parent === key)] : []))
  expect(rows.map((cells) => cells.map(({ cell }) => [cell?.rowSpan, cell?.colSpan]))).toEqual([
    [
      [3, 1],
      [1, 1],
      [1, 1],
    ],
    [
      [1, 1],
      [1, 1],
    ],
    [
      [1, 1],
      [1, 1],
    ],
  ])
})

test.each([
  ['items have a body', '<ul><li>a<ol><li>b</li></ol></li></ul>', 'L(LI(LBody(L(LI(LBody)))))'],
  ['the box of a task labels it', '<ul><li><span class="task">☐</span> a</li></ul>', 'L(LI(LBody Lbl))'],
  [
    'terms label what is said of them',
    '<dl><dt>a<dt>b<dd>c<dd>d<dt>e<dd>f</dl>',
    'L(LI(Lbl Lbl LBody(Div)) LI(Lbl LBody))',
  ],
  [
    'contents are no list',
    '<nav class="contents"><ol><li><a href="#a">a</a></li></ol></nav>',
    'TOC(TOCI(Reference(Link)))',
  ],
  [
    'a caption stands in its table',
    '<figure><figcaption>a</figcaption><table><tr><td>b</td></tr></table></figure>',
    'Table(Caption TR(TD))',
  ],
  ['and beside its picture', '<figure><img src="a" alt="b"><figcaption>c</figcaption></figure>', 'Div(Figure Caption)'],
  ['a picture without words is passed over', '<p>a<img src="a"><img src="b" alt=""></p>', 'P'],
  ['a listing is code, once', '<pre><code>a</code></pre>', 'Code'],
  ['so is a word of it', '<p><code>a</code></p>', 'P(Code)'],
  ['what is in another language', '<div lang="de"><i lang="fr">a</i><i lang="de">b</i></div>', 'Div(Span)'],
  ['what only dresses words leaves no trace', '<p><i>a</i><span class="small-caps">b</span><sup>c</sup></p>', 'P'],
])('%s', (_, html, expected) => {
  expect(planOf(html).outline).toBe(`Sect(${expected})`)
})

test('a link is called by its words, without hyphens that are not printed, by its picture or the place of its page number', () => {
  const { tags } = planOf(
    '<p><a href="#a">a win\u00ADdow</a><a href="#b"><img src="b" alt="A lamp"></a><a href="#c"><span class="folio" data-name="Chapter 2"></span></a><a href="https://d/"><br></a><a>none</a></p>',
  )
  expect(tags.flatMap(({ link }) => link ?? [])).toEqual([
    { words: 'a window' },
    { words: 'A lamp' },
    { words: 'Chapter 2' },
    { words: 'https://d/' },
  ])
})
