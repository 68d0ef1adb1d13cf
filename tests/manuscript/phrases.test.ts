import { describe, expect, test } from 'vitest'
import { parseWhole } from './other-tools.ts'
import { blocks, parse, sources } from './shape.ts'

const phrases = (text: string): unknown => {
  const [first] = blocks(text)
  return Array.isArray(first) ? first.slice(1) : first
}

describe('sub- and superscripts, and marked words', () => {
  test.each([
    ['H~2~O', ['H', ['subscript', '2'], 'O']],
    ['x^*n*+1^ y', ['x', ['superscript', ['emphasis', 'n'], '+1'], ' y']],
    [
      '*x*^2^',
      [
        ['emphasis', 'x'],
        ['superscript', '2'],
      ],
    ],
    ['P~a\\ cat~', ['P', ['subscript', 'a', '\u00A0cat']]],
    ['so ==it *is*== said', ['so ', ['highlight', 'it ', ['emphasis', 'is']], ' said']],
  ])('%s', (text, expected) => {
    expect(phrases(text)).toEqual(expected)
  })

  test.each([
    'x\\^2\\^',
    'x^2 and y^2',
    '~/bin and ~/lib',
    'a==b or c==d',
    'x == y and z == w',
    '== or !=, not ===',
    'C++ and i++, ++i',
    '10^6^^',
    'two calls[^1][^2] of nothing',
  ])('%s holds none', (text) => {
    expect(JSON.stringify(phrases(text))).not.toMatch(/script|highlight/)
  })

  test('each part has its own place', () => {
    expect(sources('> ab &amp; x^\\*2^ c', 'superscript')).toEqual(['^\\*2^'])
  })
})

test('a space after a backslash does not break; elsewhere the backslash stays', () => {
  expect(phrases('p.\\ 3, C:\\ is, a \\ b')).toEqual(['p.', '\u00A03, C:\\ is, a \\ b'])
})

describe('attributes in braces', () => {
  test('of pictures, links and code leave the text', () => {
    const text = '![a](b.png){#f .c width=50%} [l](m){.x target=_blank} `c`{#d .python}.'
    expect(parse(text).tree.children[0]).toMatchObject({
      children: [
        { type: 'image', data: { hProperties: { id: 'f', className: ['c'], width: '50%' } } },
        { value: ' ' },
        { type: 'link' },
        { value: ' ' },
        { type: 'inlineCode', data: { hProperties: { id: 'd' } } },
        { value: '.' },
      ],
    })
    expect(sources(text, 'image')).toEqual(['![a](b.png){#f .c width=50%}'])
  })

  test('make spans of words in brackets, one in the other', () => {
    const text = 'The [old *[سلام]{lang=fa}* word]{.smallcaps #w} and [x].'
    expect(parse(text).tree.children[0]).toMatchObject({
      children: [
        { value: 'The ' },
        {
          name: 'span',
          attributes: { class: 'smallcaps', id: 'w' },
          children: [
            { value: 'old ' },
            { type: 'emphasis', children: [{ name: 'span', attributes: { lang: 'fa' } }] },
            { value: ' word' },
          ],
        },
        { value: ' and [x].' },
      ],
    })
    expect(sources(text, 'textDirective')[0]).toBe('[old *[سلام]{lang=fa}* word]{.smallcaps #w}')
  })

  test.each(['a[i]{x}', 'f(){return}', '`a`{b}', 'a]{.b}', '[a]\\{.b}', '[a]{}', '{.lonely}'])(
    '%s has none',
    (text) => {
      expect(JSON.stringify(phrases(text))).not.toMatch(/textDirective|hProperties/)
      expect(JSON.stringify(phrases(text))).toContain('{')
    },
  )
})

describe('TeX', () => {
  test('formulas in brackets and environments', () => {
    expect(phrases('so \\(x^2\\), \\(n\\), \\(not this\\)')).toEqual([
      'so ',
      ['inlineMath', 'x^2'],
      ', ',
      ['inlineMath', 'n'],
      ', (not this)',
    ])
    expect(
      blocks('text\n\\begin{align}\na &= b \\\\\n\n- c\n\\end{align}\nmore\n\n\\[\nx = 1\n\\]\n\n\\[y^2\\]'),
    ).toEqual([
      ['paragraph', 'text'],
      ['math', '\\begin{align}\na &= b \\\\\n- c\n\\end{align}'],
      ['paragraph', 'more'],
      ['math', 'x = 1'],
      ['math', 'y^2'],
    ])
    expect(blocks('\\[sic\\]\n\n\\[Illustration: a map\\]')).toEqual([
      ['paragraph', '[sic]'],
      ['paragraph', '[Illustration: a map]'],
    ])
  })

  test('keeps its place in a quotation', () => {
    expect(blocks('> \\begin{cases}\n> a\n> \\end{cases}')).toEqual([
      ['blockquote', ['math', '\\begin{cases}\na\n\\end{cases}']],
    ])
  })

  test('commands of setting vanish, of pages break them, of printing are printed and reported', () => {
    const text = '\\noindent Oil\\index{oil} was \\textit{dear}.\n\n\\newpage\n\n\\begin{center}\nx\n\ny\n\\end{center}'
    expect(blocks(text)).toEqual([
      ['paragraph', ['html', '<!-- -->'], ' Oil', ['html', '<!-- -->'], ' was ', ['inlineCode', '\\textit{dear}'], '.'],
      ['leafDirective'],
      ['code', '\\begin{center}\nx\n\ny\n\\end{center}'],
    ])
    expect(parse(text).reports.map((line) => line.replace(/: .*$/, ''))).toEqual([
      '1:14 tex-left-out',
      '1:30 tex-raw',
      '5:1 tex-raw',
    ])
  })

  test.each(['\\d+ and \\n', 'C:\\newpages', '\\foo{bar}', '`\\newpage`', '\\textit alone', 'a\\\\index{x}'])(
    '%s is prose',
    (text) => {
      expect(parse(text).reports).toEqual([])
      expect(JSON.stringify(blocks(text))).not.toContain('html')
    },
  )
})

describe('citations', () => {
  test('are printed as words and counted', () => {
    const text = 'So [@wren2018], [see @a, pp. 3-4; -@b] and [-@c2].'
    expect(phrases(text)).toEqual(['So ', '(wren2018)', ', ', '(see a, pp. 3-4; b)', ' and ', '(c2)', '.'])
    expect(parse(text).reports).toHaveLength(1)
    expect(parse(text).reports[0]).toMatch(/^1:4 citation-available/)
  })

  test.each(['[@azu]', 'mail a@b.org', '[@azu](x)', '`[@a1]`', '\\[@a1]', "ent[@type='l']"])('%s is none', (text) => {
    expect(parse(text).reports).toEqual([])
  })

  test('a bibliography makes any key in brackets one', () => {
    expect(blocks('---\nbibliography: b.bib\n---\n\n[@azu]')[1]).toEqual(['paragraph', '(azu)'])
  })

  test('and one with a number amid the words', () => {
    const { shape, reports } = parseWhole(
      '---\nbibliography: b.bib\n---\n\nAs @wren2018 says, [@azu] and @azu; \\@c3, d@e4.\n',
    )
    expect(shape[1]).toEqual(['paragraph', 'As ', 'wren2018', ' says, ', '(azu)', ' and @azu; @c3, d@e4.'])
    expect(reports).toHaveLength(1)
    expect(parse('As @wren2018 says.').reports).toEqual([])
  })
})

test('an address with spaces is taken for what it is meant to be', () => {
  const { shape, reports } = parseWhole(
    '![a](old map.png){width=50%} [*b*](b c.md), \\[d](e f.md), [g](h i), [j](<k l.md>).',
  )
  expect(shape).toEqual([
    [
      'paragraph',
      ['image', 'old%20map.png'],
      ' [',
      ['emphasis', 'b'],
      '](b c.md), [d](e f.md), [g](h i), ',
      ['link', 'k l.md', 'j'],
      '.',
    ],
  ])
  expect(reports).toEqual(['1:1 address-spaces: Write `![a](<old map.png>)`.'])
})
