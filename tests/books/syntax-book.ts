const lamp =
  '<svg xmlns="http://www.w3.org/2000/svg" width="300" height="200"><rect width="300" height="200" fill="#ddd"/></svg>'

const blocks = `# Blocks

:::epigraph
Look to the lamp, for the oil is dear.
--- Ada Wren, *The Lamp*
:::

The text begins.^[A note with *emphasis* and \`code\`.] And another.[^list]

[^list]: A note with a list:

    - one thing
    - another thing

    \`\`\`python
    print("hello")
    \`\`\`

    > A quotation in the note.
    >
    > | a | b |
    > |---|---|
    > | 1 | 2 |

> A quotation in the text.
>
> - a list in it
>   1. with numbers
>
>      \`\`\`js
>      const x = 1
>      \`\`\`
>
> -- Somebody, *A Work*

***

- [ ] weigh the oil
- [x] read

Term
: A definition.

| The limerick packs laughs anatomical
|    In space that is quite economical.
|
| -- Anonymous

:::verse
Roses are red,
  violets are blue.
:::

::::note The *title*
Text of it.

:::tip
Inner tip.
:::
::::

> [!WARNING]
> Beware of the dog.

::: {.caution title="A caution"}
Careful.
:::

::: {#there .unknown lang=de}
Ein Wort.
:::

\`\`\`{.js title="src/main.js" #main}
const answer = 42
\`\`\`

| Lamp | Oil |
|------|-----|
| one  | two |

Table: Lamps and *oil*. {#tbl:lamps}

See [](#tbl:lamps) and [](#fig:x).

![A lamp](lamp.svg "The lamp of the house"){#fig:x width=30%}
`

const phrases = `# Phrases \\index{x} and H~2~O {#top}

H~2~O and x^*n*+1^ and ==marked words== and [Small Caps]{.smallcaps}, [under]{.underline}, [Wort]{lang=de} and
[here]{#here}. See p.\\ 33. Also \\textit{dear} and \\noindent Oil\\index{oil} fell [@wren2018, p. 3; @other].

\\newpage

A formula \\(x^2 + 1\\):

\\begin{align}
a &= b \\\\
c &= d
\\end{align}

\\[
\\int_0^1 x = 1
\\]

\\begin{center}
some text
\\end{center}

At 10:30, std::vec and :smile: stay.
`

/** A book of all that Octavo reads beyond GFM, and of Pandoc's habits. */
export const syntaxBook: Readonly<Record<string, string>> = {
  'book.yaml': 'title: Syntax\nlanguage: en\nauthors: [{name: Ada Wren}]\n',
  '01-blocks.md': blocks,
  '02-phrases.md': phrases,
  'lamp.svg': lamp,
}
