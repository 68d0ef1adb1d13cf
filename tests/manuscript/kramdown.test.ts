import { expect, test } from 'vitest'
import { parseWhole } from './other-tools.ts'
import { sources } from './shape.ts'

const gone = ['html', '<!-- -->']

test('attributes behind a block, or on the line below it', () => {
  const { tree, shape, reports } = parseWhole(
    '# One {: #first .big}\n\n## Two\n{: .no_toc #second}\n\nWords.\n{: .lead}\n\n| a |\n|---|\n| 1 |\n\n{: .table}\n\n*Soft*{: .x} words.\n',
  )
  expect(reports).toEqual([])
  expect(shape).toEqual([
    ['heading', 'One'],
    ['heading', 'Two'],
    gone,
    ['paragraph', 'Words.'],
    ['table', ['tableRow', ['tableCell', 'a']], ['tableRow', ['tableCell', '1']]],
    gone,
    ['paragraph', ['emphasis', 'Soft'], ' words.'],
  ])
  expect(tree.children[0]?.data).toMatchObject({ hProperties: { id: 'first' } })
  expect(tree.children[1]?.data).toMatchObject({ hProperties: { id: 'second' } })
})

test.each(['[TOC]', '[[toc]]', '[[_TOC_]]', '{{toc}}', '* TOC\n{:toc}\n', '* TOC\n\n{:toc}\n'])(
  '%j is for a website',
  (text) => {
    const { shape } = parseWhole(`${text}\n\nWords.`)
    expect(shape.filter((node) => JSON.stringify(node) !== JSON.stringify(gone))).toEqual([['paragraph', 'Words.']])
  },
)

test.each(['A hash {:headers => true}.', 'In {: the end', '{:headers => true, :x => 1}'])('%s is prose', (text) => {
  expect(parseWhole(text).shape).toEqual([['paragraph', text]])
})

test('admonitions of mdBook and Obsidian', () => {
  const text =
    '```admonish warning title="A *title*"\nMind `it`.\n```\n\n````admonish\n```c\nint a;\n```\n````\n\n```admonish tip "Short"\nSo.\n```\n\n```ad-danger\ntitle: Mind\ncollapse: open\n\nThe step.\n```\n'
  const { shape, reports } = parseWhole(text)
  expect(reports).toEqual([])
  expect(shape).toEqual([
    [':warning', ['paragraph', 'A ', ['emphasis', 'title']], ['paragraph', 'Mind ', ['inlineCode', 'it'], '.'], gone],
    [':note', ['code', 'int a;'], gone],
    [':tip', ['paragraph', 'Short'], ['paragraph', 'So.'], gone],
    [':caution', ['paragraph', 'Mind'], ['paragraph', 'The step.'], gone],
  ])
  expect(sources(text, 'emphasis')).toEqual(['*title*'])
})
