import { type Arbitrary, array, constantFrom, integer, letrec, oneof, tuple } from 'fast-check'

/** Words of several scripts, and what Markdown and XML might stumble over. */
const word = constantFrom(
  'lamp',
  'Œuvre',
  'σοφία',
  'слово',
  'a_b',
  'x*y',
  '2 < 3',
  'A&B',
  '&copy;',
  '&#0;',
  '\\*',
  'it’s',
  '"so"',
  '...',
  '--',
  '$5',
  '~',
  '^',
  '==',
  '10:30',
  '[x]',
  '!',
  '|',
  '\u00A0',
  '\u200B',
  '\u0007',
  '1.',
  '#',
  '-',
  '>',
  ':::',
)

/**
 * Tags of raw HTML, in any order and not always closed. Those of tables are none of them: out of place, HTML moves the words
 * between them before the table.
 */
const tag = constantFrom(
  ...'a b bdo blockquote br code dd del div dl dt em figcaption figure h2 h5 hr i img ins kbd li mark ol p pre q rp rt ruby'.split(
    ' ',
  ),
  ...'samp section small span strong sub sup time u ul unknown'.split(' '),
)

const rawTag = tuple(tag, constantFrom('<', '</'), constantFrom('', ' id="mark"', ' class="x"', ' href="#mark"')).map(
  ([name, start, attribute]) => `${start}${name}${start === '<' ? attribute : ''}>`,
)

const { phrase } = letrec<{ phrase: string; phrases: string }>((tie) => ({
  phrases: array(tie('phrase'), { minLength: 1, maxLength: 2 }).map((some) => some.join(' ')),
  phrase: oneof(
    { maxDepth: 3, depthSize: 'small' },
    word,
    word,
    word,
    word,
    rawTag,
    constantFrom(
      '`code`',
      '``a`b``',
      '$x^2$',
      '$\\frac{a}{b}$',
      '[^note]',
      '<https://a.example/?b&c>',
      'H~2~O',
      '  \n',
      '\\\n',
      '[ref]',
    ),
    ...[
      (inside: string) => `*${inside}*`,
      (inside: string) => `**${inside}**`,
      (inside: string) => `~~${inside}~~`,
      (inside: string) => `==${inside}==`,
      (inside: string) => `[${inside}](https://a.example/ "title")`,
      (inside: string) => `[${inside}](#place)`,
      (inside: string) => `[${inside}]{lang=fr}`,
      (inside: string) => `![${inside}](picture.png)`,
      (inside: string) => `^[${inside}]`,
      (inside: string) => `<b>${inside}</b>`,
      (inside: string) => `<a href="https://a.example/">${inside}</a>`,
      (inside: string) => `:event[${inside}]{date=1999}`,
    ].map((wrap) => tie('phrases').map(wrap)),
  ),
}))

const line = array(phrase, { minLength: 1, maxLength: 3 }).map((some) => some.join(' '))
const oneLine = line.map((text) => text.replaceAll('\n', ' '))

function indent(text: string, first: string, rest: string): string {
  return text
    .split('\n')
    .map((each, index) => (index === 0 ? first : rest) + each)
    .join('\n')
}

const { blocks } = letrec<{ block: string; blocks: string }>((tie) => ({
  blocks: tuple(array(tie('block'), { minLength: 1, maxLength: 3 }), constantFrom('\n', '\n\n')).map(([some, gap]) =>
    some.join(gap),
  ),
  block: oneof(
    { maxDepth: 4, depthSize: 'small' },
    line,
    tuple(integer({ min: 1, max: 6 }), oneLine).map(([level, text]) => `${'#'.repeat(level)} ${text}`),
    oneLine.map((text) => `${text}\n===`),
    oneLine.map((text) => `- [x] ${text}`),
    array(array(oneLine, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 }).map((rows) =>
      ['| a | b |', '|---|:-:|', ...rows.map((cells) => `| ${cells.join(' | ')} |`)].join('\n'),
    ),
    constantFrom(
      '***',
      '```js\nlet a = "<b>"\n```',
      '    indented',
      '$$\n\\sum_1^n x\n$$',
      '<!-- comment -->',
      '[^note]: A *note*.\n\n    > More.',
      '[ref]: https://a.example/',
      '#',
      '- ',
      '>',
      '::page-break',
      ':::figure\n![p](picture.png)\n\nCaption.\n:::',
    ),
    array(oneof(rawTag, oneLine), { minLength: 1, maxLength: 5 }).map((some) => some.join('\n')),
    ...[
      (inside: string) => indent(inside, '> ', '> '),
      (inside: string) => indent(inside, '- ', '  '),
      (inside: string) => indent(inside, '7. ', '   '),
      (inside: string) => `Term\n${indent(inside, ': ', '  ')}`,
      (inside: string) => `:::note[Title]\n${inside}\n:::`,
      (inside: string) => `:::verse\n${inside}\n:::`,
      (inside: string) => `<div>\n\n${inside}\n\n</div>`,
      (inside: string) => `<table>\n<tr>\n<td>\n\n${inside}\n\n</td>\n</tr>\n</table>`,
      (inside: string) => `<ul>\n\n${inside}\n\n</ul>`,
      (inside: string) => `[^note]: ${indent(inside, '', '    ')}`,
    ].map((wrap) => tie('blocks').map(wrap)),
  ),
}))

/** A chapter of Markdown in which any construct may stand in any other. */
export const randomMarkdown: Arbitrary<string> = blocks.map((text) => `${text}\n`)
