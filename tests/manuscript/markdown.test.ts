import { describe, expect, test } from 'vitest'
import { parse, shape, sources } from './shape.ts'

const paragraph = (text: string) => shape(parse(text).tree.children[0] ?? { type: 'root', children: [] })

describe('inline notes', () => {
  test('hold inline Markdown, balanced brackets and code', () => {
    expect(paragraph('A^[see *this* [x](y) and `a]b` \\] end] b')).toEqual([
      'paragraph',
      'A',
      ['inlineNote', 'see ', ['emphasis', 'this'], ' ', ['link', 'x'], ' and ', ['inlineCode', 'a]b'], ' ] end'],
      ' b',
    ])
  })

  test('run over lines, in a quotation too, and keep their places', () => {
    const text = '> a ^[one\n> *two*] b'
    expect(sources(text, 'inlineNote')).toEqual(['^[one\n> *two*]'])
    expect(sources(text, 'emphasis')).toEqual(['*two*'])
  })

  test.each(['\\^[no]', '^[]', '^[open', 'x^2', '[^[link](a)]'])('%s is no note', (text) => {
    expect(JSON.stringify(paragraph(text))).not.toContain('inlineNote')
  })
})

describe('directives', () => {
  test.each([
    'At 10:30 we read Genesis 1:1.',
    'It is `xml:lang`, or xml:lang in prose, std::vector and :smile:.',
    'a:note[b] and :figure[c]{#d}',
    ':event without brackets',
    '\\:event[x]{date=2024}',
  ])('a colon in prose is none: %s', (text) => {
    expect(JSON.stringify(paragraph(text))).not.toContain('Directive')
  })

  test('what looks like the label of an unknown one is parsed as ever', () => {
    expect(paragraph('a:b[*c*](d)')).toEqual(['paragraph', 'a:b', ['link', ['emphasis', 'c']]])
  })

  test('an event keeps its words and attributes', () => {
    const { tree, reports } = parse('On it :event[two *bombs*]{date=2022-10~ place="Kerman, Iran"}.')
    expect(tree.children[0]).toMatchObject({
      children: [
        { value: 'On it ' },
        { type: 'textDirective', name: 'event', attributes: { date: '2022-10~', place: 'Kerman, Iran' } },
        { value: '.' },
      ],
    })
    expect(reports).toEqual([])
  })

  test('an unknown block leaves its content and an unknown line stays as written', () => {
    const { tree, reports } = parse(':::nota\nHello *you*\n\n- b\n:::\n\n::foo[A *b*]{c=d}\n')
    expect(shape(tree)).toEqual([
      'root',
      ['html', '<!-- -->'],
      ['paragraph', 'Hello ', ['emphasis', 'you']],
      ['list', ['listItem', ['paragraph', 'b']]],
      ['paragraph', '::foo[', 'A ', ['emphasis', 'b'], ']{c=d}'],
    ])
    expect(reports).toEqual([
      '1:1 directive-known: Did you mean `note`?',
      '7:1 directive-known: Known: `event`, `page-break`.',
    ])
  })

  test('what was meant as one and is none is reported', () => {
    const { reports } = parse(
      ':::trip Title\ntext\n:::\n\nOn :evnt[it]{date=2024} and\n\n::note\n\n:::note\nto the end',
    )
    expect(reports).toEqual([
      '1:1 directive-syntax: Write the name right after the colons and the title between brackets; as it stands the line is prose.',
      '5:1 directive-known: Did you mean `event`?',
      '7:1 directive-known: A block `note` opens with three colons: `:::note`.',
      '9:1 directive-closed: Add a line `:::` where the block ends; without one it holds all that follows.',
    ])
  })
})

describe('math', () => {
  test.each([
    'It costs $5 and $10, or $ 10, in all.',
    'US$20,000 and USD$30,000',
    'in $HOME, that is in your `$PATH`',
    '\\$x$',
  ])('money is prose: %s', (text) => {
    expect(JSON.stringify(paragraph(text))).not.toContain('inlineMath')
  })

  test('single dollars hold a formula', () => {
    expect(paragraph('so $x^2$, $a\\$b$.')).toEqual([
      'paragraph',
      'so ',
      ['inlineMath', 'x^2'],
      ', ',
      ['inlineMath', 'a\\$b'],
      '.',
    ])
  })

  test('two dollars with lines to themselves are a block, wherever the dollars stand', () => {
    const text = '$$x$$\n\n$$\ny\n\nz\n$$\n\ntext\n$$\\begin{a}\n- b\n\\end{a}\n$$\nmore'
    expect(shape(parse(text).tree)).toEqual([
      'root',
      ['math', 'x'],
      ['math', 'y\n\nz'],
      ['paragraph', 'text'],
      ['math', '\\begin{a}\n- b\n\\end{a}'],
      ['paragraph', 'more'],
    ])
  })

  test('a bar in a cell is one in a formula too', () => {
    const [table] = parse('| a |\n|---|\n| $\\|x\\|$ |').tree.children
    expect(JSON.stringify(table && shape(table))).toContain('["inlineMath","|x|"]')
  })

  test('an opening that nothing closes swallows nothing', () => {
    expect(shape(parse('$$ is money\n\n# Next\n').tree)).toEqual([
      'root',
      ['paragraph', '$$ is money'],
      ['heading', 'Next'],
    ])
  })

  test('two dollars within a line are a formula in text', () => {
    const { tree } = parse('the $$a$$ of\n$$b$$.')
    expect(tree.children[0]).toMatchObject({
      children: [
        { value: 'the ' },
        { value: 'a', data: { hProperties: { className: ['language-math', 'math-inline'] } } },
        {},
        { value: 'b', data: { hProperties: { className: ['language-math', 'math-display'] } } },
        { value: '.' },
      ],
    })
  })
})

describe('definition lists', () => {
  test('terms and definitions, close and loose', () => {
    const text =
      'Apple\nPomme *f.*\n: A fruit\ngoing on\n: A firm\n\nPear\n\n:   One\n\n    Two\n\n    - three\n\nprose\n'
    const { tree } = parse(text)
    expect(shape(tree)).toEqual([
      'root',
      [
        'defList',
        ['defListTerm', 'Apple'],
        ['defListTerm', 'Pomme ', ['emphasis', 'f.']],
        ['defListDescription', ['paragraph', 'A fruit\ngoing on']],
        ['defListDescription', ['paragraph', 'A firm']],
        ['defListTerm', 'Pear'],
        [
          'defListDescription',
          ['paragraph', 'One'],
          ['paragraph', 'Two'],
          ['list', ['listItem', ['paragraph', 'three']]],
        ],
      ],
      ['paragraph', 'prose'],
    ])
    expect(sources(text, 'defListTerm')).toEqual(['Apple', 'Pomme *f.*', 'Pear'])
    expect(sources(text, 'defListDescription')).toEqual([
      ': A fruit\ngoing on',
      ': A firm',
      ':   One\n\n    Two\n\n    - three',
    ])
    expect(tree.children[0]).toMatchObject({
      children: [{}, {}, { spread: false }, { spread: false }, {}, { spread: true }],
    })
  })

  test('a definition ends what the one before it holds', () => {
    expect(shape(parse('Term\n: - a\n  - b\n: > c\n: d').tree)).toEqual([
      'root',
      [
        'defList',
        ['defListTerm', 'Term'],
        ['defListDescription', ['list', ['listItem', ['paragraph', 'a']], ['listItem', ['paragraph', 'b']]]],
        ['defListDescription', ['blockquote', ['paragraph', 'c']]],
        ['defListDescription', ['paragraph', 'd']],
      ],
    ])
  })

  test.each([
    ['- item\n: more', ['root', ['list', ['listItem', ['paragraph', 'item\n: more']]]]],
    ['# Head\n\n: more', ['root', ['heading', 'Head'], ['paragraph', ': more']]],
    [': first', ['root', ['paragraph', ': first']]],
    ['Term\n:no space', ['root', ['paragraph', 'Term\n:no space']]],
    ['```\nTerm\n: code\n```', ['root', ['code', 'Term\n: code']]],
  ])('%j is no definition', (text, expected) => {
    expect(shape(parse(text).tree)).toEqual(expected)
  })
})

describe('headings', () => {
  test('attributes leave the text', () => {
    const { tree } = parse('## The *siege* {#siege .long .sad}\n\nDawn {-}\n====\n\n# A \\{#b}\n\n# C {d}\n')
    expect(shape(tree)).toEqual([
      'root',
      ['heading', 'The ', ['emphasis', 'siege']],
      ['heading', 'Dawn'],
      ['heading', 'A {#b}'],
      ['heading', 'C {d}'],
    ])
    expect(tree.children.map((node) => node.data?.hProperties)).toEqual([
      { id: 'siege', className: ['long', 'sad'] },
      { className: ['unnumbered'] },
      undefined,
      undefined,
    ])
  })
})

test('one tilde strikes nothing out', () => {
  expect(paragraph('NH~4~^+^')).toEqual(['paragraph', 'NH', ['subscript', '4'], ['superscript', '+']])
  expect(paragraph('H~2~O and ~~x~~')).toEqual(['paragraph', 'H', ['subscript', '2'], 'O and ', ['delete', 'x']])
  expect(paragraph('E = mc^2^')).toEqual(['paragraph', 'E = mc', ['superscript', '2']])
  expect(paragraph('~5 to ~6, 2^3, ^ ^, \\^a^')).toEqual(['paragraph', '~5 to ~6, 2^3, ^ ^, ^a^'])
})

test('places count from the top of the file, front matter included', () => {
  const { tree } = parse('---\ntitle: A\n---\n\nText with *emphasis*.\n')
  expect(tree.children[1]?.position?.start).toEqual({ line: 5, column: 1, offset: 18 })
})
