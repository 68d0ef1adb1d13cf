import { describe, expect, test } from 'vitest'
import { blocks, parse } from './shape.ts'

describe('admonitions', () => {
  test.each([
    [':::tip[A *title*]\nbody\n:::', [':tip', ['paragraph', 'A ', ['emphasis', 'title']], ['paragraph', 'body']]],
    [':::tip A *title*\nbody\n:::', [':tip', ['paragraph', 'A ', ['emphasis', 'title']], ['paragraph', 'body']]],
    [':::tip{title="A title"}\nbody\n:::', [':tip', ['paragraph', 'A title'], ['paragraph', 'body']]],
    ['::: tip\nbody\n:::', [':tip', ['paragraph', 'body']]],
    ['::: {.tip #x}\nbody\n:::', [':tip', ['paragraph', 'body']]],
    ['::::: tip :::::\nbody\n:::::::', [':tip', ['paragraph', 'body']]],
    ['::: {.callout-tip title="T"}\nbody\n:::', [':tip', ['paragraph', 'T'], ['paragraph', 'body']]],
    [':::danger\nbody\n:::', [':caution', ['paragraph', 'body']]],
    [':::info Facts\nbody\n:::', [':note', ['paragraph', 'Facts'], ['paragraph', 'body']]],
    ['> [!TIP]\n> body', [':tip', ['paragraph', 'body']]],
    ['> [!tip]- A title\n> body', [':tip', ['paragraph', 'A title'], ['paragraph', 'body']]],
    ['> [!QUESTION]\n> body', [':note', ['paragraph', 'Question'], ['paragraph', 'body']]],
  ])('%j', (text, expected) => {
    expect(blocks(text)).toEqual([expected])
    expect(parse(text).reports).toEqual([])
  })

  test('nest, with more colons outside or with as many', () => {
    const expected = [':note', ['paragraph', 'a'], [':tip', ['paragraph', 'b']], ['paragraph', 'c']]
    expect(blocks('::::note\na\n\n:::tip\nb\n:::\n\nc\n::::')).toEqual([expected])
    expect(blocks('::: note\na\n\n::: tip\nb\n:::\n\nc\n:::')).toEqual([expected])
    expect(blocks('::: note\na\n\n:::: tip\nb\n::::\n\nc\n:::')).toEqual([expected])
  })

  test('stand in lists and quotations, and hold code with colons', () => {
    expect(blocks('- a\n\n  :::note B\n  ```\n  :::note\n  x\n  :::\n  ```\n  :::\n\n> :::tip\n> c\n> :::')).toEqual([
      ['list', ['listItem', ['paragraph', 'a'], [':note', ['paragraph', 'B'], ['code', ':::note\nx\n:::']]]],
      ['blockquote', [':tip', ['paragraph', 'c']]],
    ])
  })

  test.each(['> [!NOTE] *x*', '> \\[!NOTE]\n> x', '[!NOTE]\nx'])('%j is none', (text) => {
    expect(JSON.stringify(blocks(text))).toContain('[!NOTE]')
  })
})

describe('divisions of Pandoc', () => {
  test('with a class that means nothing are what they hold, in silence', () => {
    const { reports } = parse('::: {.column width=40%}\nbody\n:::')
    expect(reports).toEqual([])
    const held = [
      ['html', '<!-- -->'],
      ['paragraph', 'body'],
    ]
    expect(blocks('::: {.column width=40%}\nbody\n:::')).toEqual(held)
    expect(blocks('::: center\nbody\n:::')).toEqual(held)
  })

  test('keep an id and a language', () => {
    const text = '::: {#here lang=fa}\nbody\n:::'
    expect(blocks(text)).toEqual([[':div', ['paragraph', 'body']]])
    expect(parse(text).tree.children[0]).toMatchObject({ attributes: { id: 'here', lang: 'fa' } })
  })

  test('a slip of a name is reported', () => {
    expect(parse('::: warnig\nbody\n:::').reports).toEqual(['1:1 directive-known: Did you mean `warning`?'])
  })

  test('an opening that nothing closes is prose', () => {
    expect(blocks('::: then\n\nmore')).toEqual([
      ['paragraph', '::: then'],
      ['paragraph', 'more'],
    ])
  })

  test.each(['::: a line of prose', ':::', ':::: ::::', '::: (no)', ':::-x'])('%j is prose', (text) => {
    expect(blocks(text)).toEqual([['paragraph', text]])
  })
})

describe('captions', () => {
  const table = '| a |\n|---|\n| b |'
  const cells = ['table', ['tableRow', ['tableCell', 'a']], ['tableRow', ['tableCell', 'b']]]
  test.each([
    `${table}\n\nTable: Of *it* {#tbl:x .c}`,
    `${table}\n\n: Of *it* {#tbl:x}`,
    `${table}\n: Of *it* {#tbl:x}`,
    `Table: Of *it* {#tbl:x}\n\n${table}`,
  ])('%j is a table with one', (text) => {
    const { tree, reports } = parse(`before\n\n${text}\n\nafter`)
    expect(reports).toEqual([])
    expect(blocks(`before\n\n${text}\n\nafter`)).toEqual([
      ['paragraph', 'before'],
      [':table', ['paragraph', 'Of ', ['emphasis', 'it']], cells],
      ['paragraph', 'after'],
    ])
    expect(tree.children[1]).toMatchObject({ attributes: { id: 'tbl:x' } })
  })

  test('tables that stand below their captions have their own', () => {
    const one = [':table', ['paragraph', 'One'], cells]
    const two = [':table', ['paragraph', 'Two'], cells]
    expect(blocks(`Table: One\n\n${table}\n\nTable: Two\n\n${table}`)).toEqual([one, two])
    expect(blocks(`${table}\n\nTable: One\n\n${table}\n\nTable: Two`)).toEqual([one, two])
  })

  test('a table with nothing like one stays as it is', () => {
    expect(blocks(`${table}\n\nTables: none`)).toEqual([cells, ['paragraph', 'Tables: none']])
    expect(blocks(`:::table\n${table}\n\nTable: of it\n:::`)).toEqual([
      [':table', cells, ['paragraph', 'Table: of it']],
    ])
  })

  test('a picture alone with a title or an id is a figure; others stay pictures', () => {
    expect(blocks('![alt](a.png "A title")')).toEqual([[':figure', ['paragraph', 'A title'], ['paragraph', ['image']]]])
    expect(blocks('![alt](a.png){#fig:x width=5cm}')).toEqual([
      [':figure', ['paragraph', 'alt'], ['paragraph', ['image']]],
    ])
    expect(blocks('![alt](a.png)')).toEqual([['paragraph', ['image']]])
    expect(blocks('![alt](a.png){.wide}')).toEqual([['paragraph', ['image']]])
    expect(blocks('See ![alt](a.png "A title")')).toEqual([['paragraph', 'See ', ['image']]])
    expect(blocks(':::figure\n![alt](a.png "A title")\n:::')).toEqual([[':figure', ['paragraph', ['image']]]])
  })
})

describe('verse', () => {
  test('line blocks keep their lines and how far these stand in', () => {
    expect(blocks('> | The *limerick* packs\n> |   in space\n> |\n> | that is')).toEqual([
      [
        'blockquote',
        [
          ':verse',
          ['paragraph', 'The ', ['emphasis', 'limerick'], ' packs', ['break'], '\u00A0\u00A0in space'],
          ['paragraph', 'that is'],
        ],
      ],
    ])
  })

  test('spaces at the start of a line are kept', () => {
    expect(blocks(':::verse\nOne\n  *two* and\n    three\\\n three\n\n Four\n:::')).toEqual([
      [
        ':verse',
        [
          'paragraph',
          'One\n\u00A0\u00A0',
          ['emphasis', 'two'],
          ' and\n\u00A0\u00A0\u00A0\u00A0three',
          ['break'],
          '\u00A0three',
        ],
        ['paragraph', '\u00A0Four'],
      ],
    ])
  })

  test.each(['| one line', '| a\nb', '|a\n|b', 'x | y\n| z', '| a | b |\n| - |', '| a\n| b |'])(
    '%j is prose',
    (text) => {
      expect(JSON.stringify(blocks(text))).not.toContain(':verse')
    },
  )
})

describe('fences of code', () => {
  test('have a language, an id and a title', () => {
    const { tree } = parse(
      '```{.python #hello .numberLines title="hello.py"}\nx\n```\n\n```js {1,3} title="a b.js"\ny\n```',
    )
    expect(tree.children).toMatchObject([
      { type: 'paragraph', data: { hProperties: { className: ['listing-title'] } }, children: [{ value: 'hello.py' }] },
      { type: 'code', lang: 'python', data: { hProperties: { id: 'hello' } } },
      { type: 'paragraph', children: [{ value: 'a b.js' }] },
      { type: 'code', lang: 'js' },
    ])
  })

  test('a fence of math is a formula', () => {
    expect(blocks('```math\nx^2\n```')).toEqual([['math', 'x^2']])
  })
})
