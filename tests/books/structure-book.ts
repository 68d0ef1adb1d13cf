import { generator, prose } from '../random/generator.ts'

/** A formula, as it is written. */
export const formula = String.raw`\frac{a}{b} = \sqrt{c}`

const square =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 60" width="100" height="60"><rect width="50" height="50"/></svg>'

const pick = generator(14289)
const text = (sentences: number): string => prose(pick, sentences)

const rows = Array.from({ length: 48 }, (_, row) => {
  return `| K12.${row} | ${row % 5 === 0 ? '' : text(1)} | ${row === 3 ? 'called[^cell]' : row % 7 === 0 ? '' : 'cell'} |`
})

const listing = Array.from({ length: 60 }, (_, line) => `const line${line} = ${line} // K15.${line}`)

const first = `# K01 Title[^title]

K02 ${text(3)}[^long] ${text(8)}

## K03 Heading[^heading]

- K04 ${text(14)}[^item]
- K05 ${text(9)}
    - K06 ${text(8)}[^inner]
    - K07 ${text(2)}
- K08 ${text(2)}

1. K09 ${text(3)}

   K10 ${text(9)}[^outer]

2. K11 ${text(3)}

| Row | Sentence | Cell |
|:----|:---------|-----:|
${rows.join('\n')}

Table: Words[^caption] of the caption. {#tbl:rows}

#### K13 Heading two levels below

K14 ${text(4)} See [the table](#tbl:rows) and [a page](https://example.org/).

\`\`\`js
${listing.join('\n')}
\`\`\`

K16 A formula $x^2 + y^2$ among words, and one by itself:

$$${formula}$$

:::figure{#square}
![Alternative of the square](square.svg)

Caption of the square.[^square]
:::

K17 Term[^term]
: K18 What it means.[^meaning]

> K19 ${text(3)}[^quoted]
>
> ${text(1)}

K20 *Stressed* and **strong** and \`code\`, [ein deutsches Wort]{lang=de}, :lang[فارسی]{fa}.

- [ ] K21 to do
- [x] K22 done

::: {lang=fa}
K23 این یک بند فارسی است که از راست به چپ نوشته می‌شود و در آن (پرانتز) و ۱۲۳ هم هست.
:::

:event[K24 The tide came in]{date=2024-03-01}. ${text(2)}

<table>
<tr><th></th><th colspan="2">Wide</th></tr>
<tr><th rowspan="2">High</th><td>a</td><td>b</td></tr>
<tr><td></td></tr>
</table>

[^title]: N01 ${text(1)}

[^long]: N02 ${text(12)}

    ${text(14)}

    - ${text(3)}
    - ${text(3)}

    ${text(12)}

[^heading]: N03 ${text(1)}

[^item]: N04 ${text(3)}

[^inner]: N05 ${text(1)}

[^outer]: N06 ${text(1)}[^nested] ${text(1)}

[^nested]: N07 ${text(1)}

[^caption]: N08 ${text(1)}

[^cell]: N09 ${text(2)}

[^square]: N11 ${text(1)}

[^term]: N12 ${text(1)}

[^meaning]: N13 ${text(1)}

[^quoted]: N14 ${text(1)}
`

/**
 * A book of all that has a place in the structure of a PDF, most of it longer than a page. What begins with `K` and a number
 * is text, with `N` a note, and both are counted in reading order.
 */
export function structureBook(notes: 'page' | 'chapter' | 'book'): ReadonlyMap<string, string> {
  return new Map([
    [
      'book.yaml',
      `title: A book of structure\nlanguage: en\nauthors: [{name: Ada Wren}]\nprint: {trim: 5x8in, notes: ${notes}}\n` +
        'frontMatter: [title, contents]\nchapters: [one.md]\nbackMatter: [timeline, colophon]\n',
    ],
    ['one.md', first],
    ['square.svg', square],
  ])
}
