import { expect, test } from 'vitest'
import { readManuscript } from '../../src/manuscript/read-manuscript.ts'
import { memoryWorld, outline, reportsOf } from './memory-world.ts'
import { parseWhole } from './other-tools.ts'

test('blocks of contents order the book, each file those below it', async () => {
  const manuscript = await readManuscript(
    memoryWorld({
      'index.md':
        'Bread\n=====\n\n```toc\n:maxdepth: 1\n\npreface/index\n```\n\n```toc\n:numbered:\n\nb/index\na/index\ngone/index\n```\n',
      'preface/index.md': '# Preface\n',
      'b/index.md': '# B\n\nWords.\n\n```toc\ntwo\none\n```\n',
      'b/one.md': '# One\n',
      'b/two.md': '# Two\n',
      'a/index.md': '# A\n',
      'README.md': '# A repository\n',
    }),
  )
  expect(manuscript.settings.title).toBe('Bread')
  expect(outline(manuscript.front).at(-1)).toBe('preface(unnumbered)')
  expect(outline(manuscript.body)).toEqual(['b', '.two', '.one', 'a'])
  expect(reportsOf(manuscript)).toEqual(['index.md:15:1 chapter-found: Did you mean `a/index.md`?'])
})

test('an opening file with a text of its own is a chapter', async () => {
  const manuscript = await readManuscript(
    memoryWorld({
      'index.md': '# Bread\n\nOn bread.\n\n```{toctree}\n:caption: Flour\na\nTitle <b.md>\n```\n',
      'a.md': '# A',
      'b.md': '# B',
    }),
  )
  expect(outline(manuscript.front).at(-1)).toBe('index-text(unnumbered)')
  expect(outline(manuscript.body)).toEqual(['# Flour', 'a', 'b'])
})

test('labels are ids of what stands before them', () => {
  const { tree, shape, reports } = parseWhole(
    '# Title\n:label:`sec_one`\n\n![A picture of $x$.](../img/x.svg)\n:width:`300px`\n:label:`fig_x`\n\n$$x = 1$$\n:eqlabel:`eq_x`\n\n|a|\n|-|\n|1|\n\n:label:`tab_x`\n',
  )
  const gone = ['html', '<!-- -->']
  expect(reports).toEqual([])
  expect(shape).toEqual([
    ['heading', 'Title'],
    gone,
    [
      ':figure',
      ['paragraph', 'A picture of ', ['inlineMath', 'x'], '.'],
      ['paragraph', ['image', '../img/x.svg']],
      gone,
      gone,
    ],
    ['math', 'x = 1'],
    gone,
    [':table', ['table', ['tableRow', ['tableCell', 'a']], ['tableRow', ['tableCell', '1']]]],
    gone,
  ])
  expect(tree.children[0]?.data).toMatchObject({ hProperties: { id: 'sec_one' } })
  expect(tree.children[2]).toMatchObject({
    attributes: { id: 'fig_x' },
    children: [{}, { children: [{ data: { hProperties: { width: '300px' } } }] }, {}, {}],
  })
  expect(tree.children[3]?.data).toMatchObject({ hProperties: { id: 'eq_x' } })
  expect(tree.children[5]).toMatchObject({ attributes: { id: 'tab_x' } })
})

test('references are links, citations are counted', () => {
  const { shape, reports } = parseWhole(
    'See :numref:`sec_one`, :eqref:`eq_x` :cite:`A.2020,B.2021`; :citet:`C` and :func:`~x.y`.\n',
  )
  expect(shape).toEqual([
    [
      'paragraph',
      'See ',
      ['link', '#sec_one'],
      ', ',
      ['link', '#eq_x'],
      ' ',
      '(A.2020; B.2021)',
      '; ',
      'C',
      ' and ',
      ['inlineCode', 'x.y'],
      '.',
    ],
  ])
  expect(reports).toHaveLength(1)
})

test('what is for notebooks and slides goes', () => {
  const { tree, shape } = parseWhole(
    '```{.python .input}\n%load_ext d2lbook.tab\ntab.interact_select(["a"])\n```\n\n[**Bold**] and (**\nwords\n**) here (~~not there~~).\n\n```{.python .input  n=2}\n%%tab all\nx = 1\n```\n\n```{.python .input}\n%%tab jax\ny = 1\n```\n',
  )
  expect(shape).toEqual([
    ['html', '<!-- -->'],
    ['paragraph', 'Bold', ' and ', '\nwords\n', ' here ', ['html', '<!-- -->'], '.'],
    ['code', 'x = 1'],
    ['code', '# jax\ny = 1'],
  ])
  expect(tree.children[2]).toMatchObject({ lang: 'python' })
})

test('a tab for each framework keeps its words under its name', () => {
  const { shape } = parseWhole(':begin_tab:`jax`\nArrays stay.\n\nThey do.\n:end_tab:\n')
  expect(shape).toEqual([
    ['paragraph', ['strong', 'jax'], ': ', '\nArrays stay.'],
    ['paragraph', 'They do.\n', ['html', '<!-- -->']],
  ])
})

test('in a text of another kind the same signs are the author’s', () => {
  const { shape } = parseWhole('A list [**x**] and a :smile:`y`.\n')
  expect(shape).toEqual([['paragraph', 'A list [', ['strong', 'x'], '] and a :smile:', ['inlineCode', 'y'], '.']])
})
