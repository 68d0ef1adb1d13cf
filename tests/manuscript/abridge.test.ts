import type { Root } from 'mdast'
import { array, assert, constantFrom, oneof, property, tuple } from 'fast-check'
import { expect, test } from 'vitest'
import { parseWhole } from '../../src/manuscript/markdown.ts'
import { parseAbridged } from '../../src/manuscript/markdown/abridge.ts'
import { randomMarkdown } from '../random/random-markdown.ts'

function abridged(text: string) {
  return parseAbridged(text, parseWhole)
}

/** How much of a text the parser gets to see. */
function seen(text: string): number {
  let length = 0
  parseAbridged(text, (short) => {
    length = short.length
    return parseWhole(short)
  })
  return length / text.length
}

const prose = 'The lamp that was lit in the evening burned until the oil was gone and nobody came to fill it.'

test('most words of prose are left out, in paragraphs, lists, quotations, tables and notes', () => {
  expect(seen(prose)).toBeLessThan(0.25)
  expect(seen(`${prose} ${prose}\n${prose}`)).toBeLessThan(0.2)
  for (const before of ['- ', '> ', '# ', '1. ', '[^1]: ', 'Term\n: ', '| a |\n| - |\n| ']) {
    expect(seen(before + prose)).toBeLessThan(0.4)
  }
})

test('of plain paragraphs that follow one another the parser sees one', () => {
  const paragraphs = [prose, prose, `${prose} Why?`, prose].join('\n\n')
  expect(seen(`# Lamps\n\n${paragraphs}\n\n- ${prose}\n\n${paragraphs}\n`)).toBeLessThan(0.12)
})

test('the words come back, each in its place', () => {
  const [paragraph] = abridged(`*${prose}* ${prose}`).children
  expect(paragraph).toMatchObject({
    children: [
      { type: 'emphasis', children: [{ value: prose }], position: { end: { column: prose.length + 3 } } },
      { type: 'text', value: ` ${prose}`, position: { start: { offset: prose.length + 2 } } },
    ],
    position: { end: { offset: 2 * prose.length + 3 } },
  })
})

test('where a parser drops what stands for words, it gets the whole text', () => {
  const given: string[] = []
  const text = `${prose}\n\n[^1]: ${prose}`
  const tree = parseAbridged(text, (short) => {
    given.push(short)
    return given.length === 1 ? { type: 'root', children: [] } : parseWhole(short)
  })
  expect(given.at(-1)).toBe(text)
  expect(tree).toEqual(parseWhole(text))
})

test('and so where it drops them only when it gets all plain paragraphs', () => {
  const given: string[] = []
  const text = `${prose}\n\n${prose}\n\n${prose}\n`
  const tree = parseAbridged(text, (short) => {
    const children = parseWhole(short).children.filter((node) => node.type === 'paragraph')
    const nested: Root = { type: 'root', children: [{ type: 'blockquote', children }] }
    const all: readonly Root[] = [nested, { type: 'root', children: children.slice(1) }, parseWhole(short)]
    return all[given.push(short) - 1] ?? nested
  })
  expect(given).toHaveLength(3)
  expect(tree).toEqual(parseWhole(text))
})

test.each([
  [
    'labels that differ amid their words',
    '[the lamp of the first long room here]\n\n[the lamp of the other long room here]: /a',
  ],
  ['labels in two cases', `[The Lamp Of The First Long Room]\n\n[the lamp of the first long room]: /a "${prose}"`],
  ['an address after words', `${prose} www.lamp.example and ${prose} https://lamp.example/a for ever and ever`],
  ['an address of mail after words', `${prose} wren@lamp.example ${prose}`],
  ['attributes of a tag', '<a disabled hidden contenteditable draggable spellcheck translate>the words of it</a>'],
  ['a tag over two lines', '<a\ndisabled hidden contenteditable draggable spellcheck>the words of it</a>'],
  [
    'a tag whose name comes after words',
    `${prose} <span hidden disabled contenteditable draggable>${prose}</span> ${prose}`,
  ],
  ['attributes of a directive', `:::note{title="${prose}" hidden disabled contenteditable draggable}\n${prose}\n:::`],
  ['a title of a container', `:::note The lamp of the first long room here\n${prose}\n:::`],
  [
    'numbers that might be a list',
    'A room is 4. 5. 6. 7. 8. 9. 10. 11. 12. 13. and so on\n1. 2. 3. four five six seven eight nine',
  ],
  ['a list in an item', `- a\n\n  1. one two three four five six seven eight\n     - ${prose}`],
  ['money and formulas', `The lamp was $5 and $x + y$ and $$ a b c d e f g h $$ ${prose}`],
  ['TeX', `\\begin{quote}\nthe lamp of the first long room here\n\\end{quote}\n\n${prose}`],
  ['a heading underlined', `${prose}\n---\n\n${prose}\n===`],
  ['code', `\`\`\`\n${prose}\n\`\`\`\n\n    ${prose}\n\n\`${prose}\``],
  ['lines that end with spaces', `${prose}  \n${prose}\\\n${prose} \n  ${prose}`],
  ['front matter', `---\ntitle: ${prose}\nauthor: ${prose}\n---\n\n${prose}`],
  ['a definition below a term', `${prose}\n: ${prose}\n\n  ${prose}\n\n: ${prose}`],
  [
    'a footnote that is called before',
    `${prose}[^the-lamp] ${prose}^[${prose}]\n\n[^the-lamp]: ${prose}\n\n    ${prose}`,
  ],
  ['controls that number what is left out', `${prose} \u0080\u0081\u0082\u0083 ${prose}`],
  ['ends of lines of another system', `${prose}\r\n${prose}\r\n\r\n${prose}`],
  [
    'plain paragraphs in code, a container and a comment',
    ['```', '```', ':::note', ':::', '<!--', '-->'].join(`\n\n${prose}\n\n${prose}\n\n`),
  ],
  [
    'plain paragraphs after a list, a note and a definition',
    ['- a', '[^1]: b', 'Term\n: c'].join(`\n\n${prose}\n\n${prose}\n\n`),
  ],
  ['plain paragraphs at the end', `${prose}\n\n${prose}\n\n${prose}`],
  ['plain paragraphs with more lines between', `${prose}\n\n\n${prose}\n\n \n\n${prose}\n\n`],
  ['terms after plain paragraphs', `${prose}\n\n${prose}\n\n: ${prose}\n\n${prose}\n`],
  ['another script', 'چراغی که در شب روشن شد تا سحر سوخت و کسی نیامد که آن را پر کند. «چراغ» خاموش شد.'],
  ['marks of letters', `The la\u0301mp o\u0308f the first long room here and the\u200Cre ${prose}`],
])('the tree is that of the whole text: %s', (_, text) => {
  expect(abridged(text)).toEqual(parseWhole(text))
})

const words = constantFrom(
  'the',
  'lamp',
  'it’s',
  'well-known',
  'Room,',
  'end.',
  '42',
  '7.',
  'of:',
  'so;',
  'why?',
  'no!',
  'œuvre',
  'چراغ',
)
const signs = constantFrom(
  '*',
  '**',
  '`',
  '_',
  '~',
  '^',
  '[',
  ']',
  '[^1]',
  '](/a "',
  '")',
  '<b>',
  '{.x}',
  '$',
  '\\',
  '@',
  'www.',
  '"',
  '(',
  ':event[',
  '|',
  '==',
)
const breaks = constantFrom(
  '\n',
  '\n\n',
  '\n\n- ',
  '\n> ',
  '\n\n1. ',
  '\n# ',
  '\n: ',
  '\n| - |\n',
  '\n\n[^1]: ',
  '\n\n    ',
  '\n```\n',
  '\n:::note\n',
  '\n[the lamp]: /a\n',
  '  \n',
  '\n---\n',
)
const line = oneof(
  array(words, { minLength: 1, maxLength: 12 }),
  array(oneof({ weight: 8, arbitrary: words }, signs), { maxLength: 20 }),
).map((some) => some.join(' '))
const text = array(tuple(line, oneof(constantFrom('\n\n'), breaks))).map((some) => some.flat().join(''))

test('the tree of any text is that of the whole', () => {
  assert(
    property(text, (whole) => {
      expect(abridged(whole)).toEqual(parseWhole(whole))
    }),
    { numRuns: 1000 },
  )
})

test('and of what is put together at random from all syntax', () => {
  assert(
    property(randomMarkdown, (whole) => {
      expect(abridged(whole)).toEqual(parseWhole(whole))
    }),
  )
})
