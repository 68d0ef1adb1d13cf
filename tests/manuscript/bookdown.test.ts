import { describe, expect, test } from 'vitest'
import { readManuscript } from '../../src/manuscript/read-manuscript.ts'
import { memoryWorld, outline, reportsOf } from './memory-world.ts'
import { parseWhole as parseAny, shapeOf } from './other-tools.ts'
import { sources } from './shape.ts'

const gone = ['html', '<!-- -->']
const parseWhole = (text: string) => parseAny(text, 'a.Rmd')

describe('a bookdown book', () => {
  const index = `---
title: "Bread"
author: "A. Baker"
date: "2024-05-01"
description: On bread.
cover-image: images/cover.png
site: bookdown::bookdown_site
---
# Preface {-}
`
  test('lists its chapters, parts and appendices', async () => {
    const manuscript = await readManuscript(
      memoryWorld({
        '_bookdown.yml': 'book_filename: bread\nrmd_files: ["index.Rmd", "b.Rmd", "a.Rmd", "x.Rmd", "gone.Rmd"]\n',
        'index.Rmd': index,
        'a.Rmd': '# A {#a}',
        'b.Rmd': '# (PART) Flour {-}\n\n# B',
        'x.Rmd': '# (APPENDIX) Appendix {-}\n\n# Tables',
        'README.md': '# A repository',
        'unlisted.Rmd': '# No',
        'images/cover.png': '',
      }),
    )
    expect(reportsOf(manuscript)).toEqual(['_bookdown.yml:2:53 chapter-found: Write the file, or take the line out.'])
    expect(outline(manuscript.front).at(-1)).toBe('index-text(unnumbered)')
    expect(outline(manuscript.body)).toEqual(['# Flour', 'b', 'a'])
    expect(outline(manuscript.back)).toEqual(['x', '<timeline>', '<colophon>'])
    expect(manuscript.settings).toMatchObject({
      title: 'Bread',
      authors: [{ name: 'A. Baker' }],
      date: '2024-05-01',
      description: 'On bread.',
    })
    const opening = manuscript.front.at(-1)
    expect(opening?.kind === 'chapter' && opening.chapter.frontMatter).toEqual({})
    const x = manuscript.back[0]
    expect(x?.kind === 'chapter' && x.chapter.appendix).toBe(true)
  })

  test('without a list, its files in natural order, the index first', async () => {
    const manuscript = await readManuscript(
      memoryWorld({
        'index.Rmd': index,
        '10-b.Rmd': '# B',
        '2-a.Rmd': '# A',
        '_draft.Rmd': '# D',
        'index.md': 'knitted',
      }),
    )
    expect(outline(manuscript.front).at(-1)).toBe('index-text(unnumbered)')
    expect(outline(manuscript.body)).toEqual(['a', 'b'])
  })
})

const given = (output: string) => `\`r if (knitr:::is_${output}_output()) '\n# References {-}\n'\`\n`

test('blocks that inline code gives to the web are the book\u2019s, those for TeX are not', () => {
  expect(parseWhole(given('html'))).toMatchObject({
    reports: [],
    shape: [gone, ['heading', 'References'], gone],
  })
  expect(parseWhole(given('latex')).shape).toEqual([gone, gone, gone])
})

test('a key in brackets is a citation in a file for knitr', () => {
  expect(parseWhole('Said [@WHO].')).toMatchObject({
    reports: [
      '1:6 citation-available: Write the note out: `^[Ada Wren, The Lamp, p. 3.]`, or leave the keys until citations are available.',
    ],
    shape: [['paragraph', 'Said ', '(WHO)', '.']],
  })
})

describe('chunks', () => {
  test('that show a picture are figures with their caption and id', () => {
    const text =
      "```{r flow, fig.cap='The *flow*, see \\@ref(fig:other).', echo=FALSE, out.width='90%'}\nknitr::include_graphics(\"images/flow.png\")\n```\n"
    const { tree, reports, shape } = parseWhole(text)
    expect(reports).toEqual([])
    expect(shape).toEqual([
      [
        ':figure',
        ['paragraph', 'The ', ['emphasis', 'flow'], ', see ', ['link', '#fig:other'], '.'],
        ['paragraph', ['image', 'images/flow.png']],
      ],
    ])
    expect(tree.children[0]).toMatchObject({ attributes: { id: 'fig:flow' } })
    expect(sources(text, 'emphasis')).toEqual(['*flow*'])
    expect(sources(text, 'link')).toEqual(['\\@ref(fig:other)'])
  })

  test.each([
    ['```{r}\nx <- 1\n```', [['code', 'x <- 1']], ['1:1 chunk-run']],
    ['```{r, eval=FALSE}\nx <- 1\n```', [['code', 'x <- 1']], []],
    ['```{r setup, include=FALSE}\nlibrary(x)\n```', [['html', '<!-- -->']], []],
    ['```{r plot, echo=FALSE}\nplot(x)\n```', [['html', '<!-- -->']], ['1:1 chunk-run']],
    ['```{r echo=FALSE}\ncat("one\ntwo")\n```', [['code', 'one\ntwo']], []],
    ['```{python}\n#| label: fig-x\n#| echo: false\nprint(1)\n```', [['html', '<!-- -->']], ['1:1 chunk-run']],
    ['```{.python .input}\nprint(1)\n```', [['code', 'print(1)']], []],
  ])('%j', (text, expected, rules) => {
    const { shape, reports } = parseWhole(text)
    expect(shape).toEqual(expected)
    expect(reports.map((report) => report.split(': ', 1)[0])).toEqual(rules)
  })

  test('whose result has a caption print the code in its place', () => {
    const { shape, reports } = parseWhole("```{r t, echo=FALSE}\nknitr::kable(x, caption = 'All of it.')\n```")
    expect(shape).toEqual([
      [':table', ['paragraph', 'All of it.'], ['code', "knitr::kable(x, caption = 'All of it.')"]],
    ])
    expect(reports).toHaveLength(1)
  })

  test('that read a table from a text within them are that table', () => {
    const { tree, reports } = parseWhole(
      '```{r t, echo=FALSE}\nx <- read.table(text = "\n| A | B |\n|---|---|\n| 1 | 2 |\n")\nknitr::kable(x, caption = "C")\n```',
    )
    expect(reports).toEqual([])
    expect(tree.children.map(shapeOf)).toEqual([
      [
        ':table',
        ['paragraph', 'C'],
        [
          'table',
          ['tableRow', ['tableCell', 'A'], ['tableCell', 'B']],
          ['tableRow', ['tableCell', '1'], ['tableCell', '2']],
        ],
        ['html', '<!-- -->'],
      ],
    ])
  })

  test('of text are admonitions, with notes and lists in them', () => {
    const text =
      "> ```{block2, type='rmdimportant'}\n> Mind *this*.[^n]\n>\n> - one\n> ```\n\n```{block2, type='rmdsummary'}\nAll.\n```\n\n[^n]: A note."
    const { shape } = parseWhole(text)
    expect(shape.slice(0, 2)).toEqual([
      [
        'blockquote',
        [
          ':important',
          ['paragraph', 'Mind ', ['emphasis', 'this'], '.', ['footnoteReference']],
          ['list', ['listItem', ['paragraph', 'one']]],
        ],
      ],
      [':note', ['paragraph', 'Summary'], ['paragraph', 'All.']],
    ])
    expect(sources(text, 'emphasis')).toEqual(['*this*'])
    expect(sources(text, 'footnoteReference')).toEqual(['[^n]'])
  })

  test('of exercises are numbered through the book', async () => {
    const manuscript = await readManuscript(
      memoryWorld({
        'index.Rmd': '# A\n\n```{exercise, one}\nDo it.\n```\n\nSee Exercise \\@ref(exr:two).',
        'b.Rmd': '# B\n\n```{exercise, two, name="Again"}\nDo it again.\n```',
      }),
    )
    const trees = manuscript.body.map(
      (item) => item.kind === 'chapter' && item.chapter.tree.children.slice(1).map(shapeOf),
    )
    expect(trees).toEqual([
      [
        [':note', ['paragraph', 'Exercise 1'], ['paragraph', 'Do it.']],
        ['paragraph', 'See Exercise ', ['link', '#exr:two', '2'], '.'],
      ],
      [[':note', ['paragraph', 'Exercise 2: ', 'Again'], ['paragraph', 'Do it again.']]],
    ])
  })
})

describe('in running text', () => {
  test('text references give captions, and vanish', () => {
    const { shape } = parseWhole(
      '(ref:foo) The *words*\n\n```{r x, fig.cap="(ref:foo)"}\n#| echo: false\nknitr::include_graphics("x.png")\n```',
    )
    expect(shape).toEqual([
      ['html', '<!-- -->'],
      [':figure', ['paragraph', 'The ', ['emphasis', 'words']], ['paragraph', ['image', 'x.png']]],
    ])
  })

  test('code in a line is reported', () => {
    const { shape, reports } = parseWhole('It is `r 1 + 1` and `r`.')
    expect(shape).toEqual([['paragraph', 'It is ', ['html', '<!-- -->'], ' and ', ['inlineCode', 'r'], '.']])
    expect(reports).toHaveLength(1)
  })

  test('a formula keeps its label as its id', () => {
    const { tree } = parseWhole('$$\nx = 1 (\\#eq:one)\n$$')
    expect(tree.children[0]).toMatchObject({ type: 'math', value: 'x = 1', data: { hProperties: { id: 'eq:one' } } })
  })
})
