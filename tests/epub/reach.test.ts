import { expect, test } from 'vitest'
import { frameTables } from '../../src/epub/frame-tables.ts'
import { closeHeadingGaps } from '../../src/epub/heading-levels.ts'
import { quietLandmarks } from '../../src/epub/quiet-landmarks.ts'
import { reachScrolling } from '../../src/epub/scrolling.ts'
import { scopeTableHeads } from '../../src/epub/table-heads.ts'
import { mendWordless } from '../../src/epub/wordless.ts'
import { toXhtml } from '../../src/epub/xhtml.ts'
import { tree } from './sample-book.ts'

function levels(html: string): string {
  const root = tree(html)
  closeHeadingGaps(root)
  return [...toXhtml(root).matchAll(/<h(\d)/g)].map(([, level]) => level).join('')
}

test('headings leave out no level, and keep theirs where none was left out', () => {
  expect(levels('<h1>a</h1><h4>b</h4><h6>c</h6><h4>d</h4><h2>e</h2><h3>f</h3>')).toBe('123223')
  expect(levels('<h1>a</h1><h2>b</h2><h3>c</h3><h2>d</h2><h1>e</h1>')).toBe('12321')
  expect(levels('<h3>a</h3><h5>b</h5><h1>c</h1><h2>d</h2>')).toBe('3412')
})

test('every head of cells says what it is about, and what the author said stays', () => {
  const root = tree(`<table><thead><tr><th>a</th><th>b</th></tr></thead>
<tbody><tr><th>c</th><td>d</td></tr><tr><th>e</th><th>f</th></tr><tr><th scope="col"> </th><td>z</td></tr><tr><th scope="rowgroup">g</th><td>h</td></tr></tbody></table>`)
  scopeTableHeads(root)
  expect(toXhtml(root)).toContain('<tr><td> </td><td>z</td></tr>')
  expect([...toXhtml(root).matchAll(/<th scope="(\w+)">(\w)/g)].map(([, scope, cell]) => `${cell} ${scope}`)).toEqual([
    'a col',
    'b col',
    'c row',
    'e col',
    'f col',
    'g rowgroup',
  ])
})

test('a head that is but a formula has its name, as tools read it', () => {
  const root = tree(
    '<table><tr><th><math alttext="x"><mi>x</mi></math></th><th>For <math alttext="y"><mi>y</mi></math></th></tr></table>',
  )
  scopeTableHeads(root)
  expect(toXhtml(root)).toContain('<span role="math" aria-label="x"><math alttext="x"><mi>x</mi></math></span>')
  expect(toXhtml(root)).toContain('<math alttext="y"><mi>y</mi></math>')
})

function written(html: string): string {
  const root = tree(html)
  frameTables(root)
  reachScrolling(root)
  return toXhtml(root)
}

function table(cell: string): string {
  return `<table><tbody><tr><td>${cell}</td><td>${cell}</td></tr></tbody></table>`
}

test('what may be wider than a phone can be reached by a keyboard', () => {
  expect(written(table('many short words of one cell'))).toBe(table('many short words of one cell'))
  expect(written(table('unpronounceable'))).toContain('<div class="table-frame" tabindex="0">')
  expect(written('<div class="math-display">a = b</div>')).not.toContain('tabindex')
  expect(written(`<div class="math-display">${'a + '.repeat(9)}b</div>`)).toContain('tabindex="0"')
})

test('what stands beside the argument says so, but for notes, which have said it', () => {
  const root = tree('<aside class="admonition tip"></aside><aside></aside><aside role="doc-footnote"></aside>')
  quietLandmarks(root)
  expect([...toXhtml(root).matchAll(/role="([\w-]+)"/g)].map(([, role]) => role)).toEqual([
    'doc-tip',
    'note',
    'doc-footnote',
  ])
})

test('headers and footers of raw HTML are no landmarks, but the opener stays', () => {
  const root = tree('<header class="opener">a</header><header>b</header><footer>c</footer>')
  quietLandmarks(root)
  expect(toXhtml(root)).toBe('<header class="opener">a</header><div>b</div><div>c</div>')
})

test('a heading of nothing is none, and a link without words is called by its address', () => {
  const root = tree(
    '<h2 id="x"></h2><h2>y</h2><p><a href="https://x.test/"></a><a href="z"><img src="z" alt="Z"></a></p>',
  )
  mendWordless(root)
  expect(toXhtml(root)).toBe(
    '<div id="x"></div><h2>y</h2><p><a href="https://x.test/" aria-label="https://x.test/"></a><a href="z"><img src="z" alt="Z"/></a></p>',
  )
})
