import { describe, expect, test } from 'vitest'
import { readManuscript } from '../../src/manuscript/read-manuscript.ts'
import { memoryWorld, outline } from './memory-world.ts'
import { parseWhole } from './other-tools.ts'
import { sources } from './shape.ts'

const gone = ['html', '<!-- -->']
const rules = (reports: readonly string[]) => reports.map((report) => report.split(': ', 1)[0])

const table = (...rows: readonly (readonly string[])[]) => [
  'table',
  ...rows.map((cells) => ['tableRow', ...cells.map((cell) => ['tableCell', cell])]),
]

describe('directives of MyST, fenced as code', () => {
  test('admonitions, with a title, without one, of one line, in each other', () => {
    const { shape, reports } = parseWhole(
      '````{note} A *title*\nWords.\n\n```{danger}\n:class: dropdown\nMind.\n```\n````\n\n```{tip} All of it.\n```\n\n```{admonition} So\n:class: warning\nMind.\n```\n',
    )
    expect(reports).toEqual([])
    expect(shape).toEqual([
      [
        ':note',
        ['paragraph', 'A ', ['emphasis', 'title']],
        ['paragraph', 'Words.'],
        [':caution', ['paragraph', 'Mind.'], gone],
        gone,
      ],
      [':tip', ['paragraph', 'All of it.'], gone],
      [':warning', ['paragraph', 'So'], ['paragraph', 'Mind.'], gone],
    ])
  })

  test('figures and tables have captions and ids', () => {
    const text =
      '```{figure} a.png\n:name: fig-a\n:width: 50%\n:alt: An A\n\nThe *letter*.\n\nA legend.\n```\n\n```{table} Tides\n:name: tab-t\n\n| a |\n|---|\n| 1 |\n```\n\n```{list-table}\n:header-rows: 1\n* - a\n  - b\n* - 1\n  - 2\n```\n'
    const { tree, shape, reports } = parseWhole(text)
    expect(reports).toEqual([])
    expect(shape).toEqual([
      [
        ':figure',
        ['paragraph', 'The ', ['emphasis', 'letter'], '.'],
        ['paragraph', ['image', 'a.png']],
        ['paragraph', 'A legend.'],
      ],
      [':table', ['paragraph', 'Tides'], table(['a'], ['1']), gone],
      table(['a', 'b'], ['1', '2']),
      gone,
    ])
    expect(tree.children[0]).toMatchObject({
      attributes: { id: 'fig-a' },
      children: [{}, { children: [{ alt: 'An A', data: { hProperties: { width: '50%' } } }] }, {}],
    })
    expect(sources(text, 'emphasis')).toEqual(['*letter*'])
  })

  test('formulas, listings, files taken in, what a website is made of', () => {
    const { tree, shape, reports } = parseWhole(
      '```{math}\n:label: eq-x\nx = 1\n```\n\n```{code-block} python\n:caption: a.py\nprint(1)\n```\n\n```{literalinclude} b.py\n```\n\n```{tableofcontents}\n```\n\n```{epigraph}\nTo be.\n```\n',
    )
    expect(reports).toEqual([])
    expect(shape).toEqual([
      ['math', 'x = 1'],
      ['paragraph', ['strong', 'a.py']],
      ['code', 'print(1)'],
      ['code', '{{#include b.py}}'],
      gone,
      [':epigraph', ['paragraph', 'To be.'], gone],
    ])
    expect(tree.children[0]?.data).toEqual({ hProperties: { id: 'eq-x' } })
  })

  test('one that is not known is reported, its words are kept', () => {
    const { shape, reports } = parseWhole('```{bogus} Title\nSome *words*.\n```\n')
    expect(shape).toEqual([
      ['paragraph', ['strong', 'Title']],
      ['paragraph', 'Some ', ['emphasis', 'words'], '.'],
      gone,
    ])
    expect(rules(reports)).toEqual(['1:1 block-known'])
  })
})

test('roles and targets of MyST', () => {
  const { tree, shape, reports } = parseWhole(
    '(start)=\n# Title\n\nSee {ref}`start`, {numref}`Fig. %s <fig-a>`, {ref}`there <start>`, {doc}`b/c`, {eq}`e`.\n\nH{sub}`2`O, {math}`x^2`, {term}`Tide`, {cite}`A.2020,B`, {py:func}`~a.b`.\n\n% not printed\n\n(mid)=\nWords.\n',
  )
  expect(shape).toEqual([
    gone,
    ['heading', 'Title'],
    [
      'paragraph',
      'See ',
      ['link', '#start'],
      ', ',
      ['link', '#fig-a'],
      ', ',
      ['link', '#start', 'there'],
      ', ',
      ['link', 'b/c.md'],
      ', ',
      ['link', '#e'],
      '.',
    ],
    [
      'paragraph',
      'H',
      ['subscript', '2'],
      'O, ',
      ['inlineMath', 'x^2'],
      ', ',
      'Tide',
      ', ',
      '(A.2020; B)',
      ', ',
      ['inlineCode', 'a.b'],
      '.',
    ],
    gone,
    ['paragraph', ['html', '<a id="mid"></a>'], 'Words.'],
  ])
  expect(tree.children[1]?.data).toMatchObject({ hProperties: { id: 'start' } })
  expect(rules(reports)).toEqual(['6:40 citation-available'])
})

test('text of other kinds is left alone', () => {
  const { shape, reports } = parseWhole('A set {x}`y` is not (z)= and\n% neither\n')
  expect(reports).toEqual([])
  expect(shape).toEqual([['paragraph', 'A set {x}', ['inlineCode', 'y'], ' is not (z)= and\n% neither']])
})

test('_toc.yml of Jupyter Book and myst.yml order the book', async () => {
  const files = { 'intro.md': '# Hello', 'a.md': '# A', 'b/c.md': '# C', 'd.md': '# D' }
  const jupyter = await readManuscript(
    memoryWorld({
      ...files,
      '_config.yml': 'title: Tides\nauthor: A. Mariner\n',
      '_toc.yml':
        'format: jb-book\nroot: intro\nparts:\n- caption: One\n  chapters:\n  - file: b/c\n    sections:\n    - file: a\n- chapters:\n  - file: d.md\n',
    }),
  )
  expect([...outline(jupyter.front), ...outline(jupyter.body)].filter((item) => !item.startsWith('<'))).toEqual([
    'intro(unnumbered)',
    '# One',
    'c',
    '.a',
    'd',
  ])
  expect(jupyter.settings.title).toBe('Tides')
  const myst = await readManuscript(
    memoryWorld({
      ...files,
      'myst.yml':
        'version: 1\nproject:\n  title: Tides\n  authors:\n    - name: A. Mariner\n  toc:\n    - file: intro.md\n    - title: One\n      children:\n        - file: d.md\n',
    }),
  )
  expect(myst.settings).toMatchObject({ title: 'Tides', authors: [{ name: 'A. Mariner' }] })
  expect(outline(myst.body).slice(-2)).toEqual(['# One', 'd'])
})
