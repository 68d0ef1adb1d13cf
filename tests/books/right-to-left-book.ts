/** Paragraphs long enough that a chapter goes over several screens and pages. */
const story = (count: number): string =>
  Array.from({ length: count }, () => 'הספינה יצאה מן הנמל לפנות בוקר, והים היה שקט, ואיש לא ידע מתי תשוב. ').join('')

const notes = [
  'ההערה הראשונה, על הספינה.',
  'ההערה השנייה, ובה מילה לטינית: galley.',
  'ההערה השלישית, צמודה לשנייה.',
  'ההערה הרביעית, בתוך טבלה.',
]

const one = `# הנמל

${story(6)}[^one] ${story(8)}

## המגדלור הישן

${story(7)}[^two][^three] ${story(9)}

| שם | שנה |
|----|----:|
| מגדלור[^four] | 1875 |
| רציף | 1901 |

Table: בנייני הנמל

${notes
  .slice(0, 4)
  .map((note, index) => `[^${['one', 'two', 'three', 'four'][index]}]: ${note}`)
  .join('\n\n')}
`

const two = `# הים

${story(9)}

$$\\frac{a}{b} = \\sqrt{c}$$

## הרוח

${story(12)}
`

/** A book in Hebrew, and its notes in the order of their calls. */
export const rightToLeftBook = {
  notes,
  files: new Map([
    [
      'book.yaml',
      'title: ספר הנמל\nlanguage: he\nauthors: [{name: עדה}]\nnotes: {number: book}\nprint: {trim: 5x8in}\n' +
        'frontMatter: [contents]\nchapters: [one.md, two.md]\nbackMatter: []\n',
    ],
    ['one.md', one],
    ['two.md', two],
  ]),
} as const
