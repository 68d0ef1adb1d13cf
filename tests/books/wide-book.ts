/** A book of which hardly a line would stay within the measure of its own accord. */
export function wideBook(trim: string, fontSize: string): ReadonlyMap<string, string> {
  const settings = [
    'title: A title that goes on and on, as those of the eighteenth century did, through several lines of type',
    'language: en',
    `print: {trim: ${trim}, fontSize: ${fontSize}, leading: 17pt, openers: any}`,
    'rules: {picture-resolution: off}',
  ]
  return new Map([
    ['book.yaml', `${settings.join('\n')}\n`],
    ['01.md', words],
    ['02.md', blocks],
    ['03.md', tables],
    ['04.md', pictures],
    ['wide.svg', drawing(3000, 400)],
    ['high.svg', drawing(400, 3000)],
  ])
}

const address = `https://example.org/${'a-very-long-path/with/segments/'.repeat(8)}index.html?query=${'x'.repeat(90)}#end`
const token = '0123456789abcdef'.repeat(13)
const compound = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft'
const name = `${'std::collections::'.repeat(6)}hash_map<VeryLongTypeName, AnotherVeryLongTypeName>`
const prose = 'The wind rose in the night, and the ship lay over, and nobody on board slept until the morning came. '

const words = `# A heading with ${compound} in it

An address, ${address}, and a token, ${token}, and a [link](${address}) in **${token}** and \`${token}\`.

## ${token}

### ${address}

:lang[${compound} ${compound}]{de} and \`${name}\`, called so.^[In a note: ${address}, ${token}, \`${name}\` and ${compound}.]

Term ${token}
: ${address}

${'x'.repeat(120)}‑${'y'.repeat(120)} and ${'no-break space '.repeat(12).replaceAll(' ', '\u00A0')}.

::event[${token}]{date=2020 label="${token}"}
`

const blocks = `# Blocks

${Array.from({ length: 8 }, (_, depth) => `${'  '.repeat(depth)}- Level ${depth + 1}: ${prose}${token}`).join('\n')}

${Array.from({ length: 6 }, (_, depth) => `${'> '.repeat(depth + 1)}Quoted ${depth + 1}: ${prose}${address}`).join('\n>\n')}

> > > > | A | B |
> > > > |---|---|
> > > > | ${token} | ${prose} |

\`\`\`js
const value = ${token}; ${'call(argument, argument); '.repeat(9)}
\`\`\`

> > > \`\`\`
> > > ${token}
> > > \`\`\`

:::warning
${address}

$$${sum(40)}$$
:::

$$\\frac{${sum(30)}}{${sum(20)}} = \\sqrt{${sum(25)}}$$

$$\\begin{aligned} f(x) &= ${sum(30)} \\\\ g(x) &= ${sum(4)} \\end{aligned}$$

Among words: $${sum(30)} = ${sum(12)}$, and $\\sqrt{${sum(25)}}$.^[In a note: $${sum(20)}$.]

- In a list: $\\{${Array.from({ length: 20 }, (_, index) => `x_{${index}}`).join(', ')}\\}$
`

const tables = `# Tables

${table(8, 3, (row) => String(106_460_000 + row))}

${table(12, 40, (row) => String(106_460_000 + row))}

:::table
${table(9, 5, (row) => `${1_000_000 + row} m`)}

A caption with ${address}
:::

${table(40, 3, (row) => String(106_460_000 + row))}

| Short | Long |
|-------|------|
| ${token} | ${prose.repeat(4)} |
| \`${name}\` | ${address} |
| $${sum(12)}$ | ![A wide drawing](wide.svg) |

- ${table(10, 2, (row) => String(106_460_000 + row)).replaceAll('\n', '\n  ')}

A note.[^table]

[^table]:
    ${table(10, 2, (row) => String(106_460_000 + row)).replaceAll('\n', '\n    ')}
`

const pictures = `# Pictures

![A wide drawing](wide.svg "${prose.repeat(6)}")

![A high drawing](high.svg "${prose.repeat(30)}")

In a line: ![A wide drawing](wide.svg) and ![A high drawing](high.svg) end.^[![A wide drawing](wide.svg)]

<img src="wide.svg" alt="A wide drawing" width="4000" height="100">

<p><img src="high.svg" alt="A high drawing" width="100" height="9000"> beside words</p>

> > > ![A wide drawing](wide.svg)

<ruby>海<rt>umi</rt></ruby>
`

function sum(terms: number): string {
  return Array.from({ length: terms }, (_, index) => `a_{${index}} b_{${index}}`).join(' + ')
}

function table(columns: number, rows: number, cell: (row: number) => string): string {
  const row = (content: (column: number) => string) =>
    `| ${Array.from({ length: columns }, (_, column) => content(column)).join(' | ')} |`
  const body = Array.from({ length: rows }, (_, index) => row((column) => cell(index * columns + column)))
  return [row((column) => `Column ${column + 1}`), row(() => '---'), ...body].join('\n')
}

function drawing(width: number, height: number): string {
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">` +
    `<title>A frame</title><rect x="4" y="4" width="${width - 8}" height="${height - 8}" fill="none" stroke="black" ` +
    'stroke-width="8"/></svg>'
  )
}
