import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { beforeAll, describe, expect, test } from 'vitest'
import { octavo } from '../commands/octavo.ts'
import { ace } from '../readers/ace.ts'
import { epubcheck, hasOldEpubcheck, oldEpubcheck } from '../readers/epubcheck.ts'
import { inFolder } from './press-room.ts'
import { syntaxBook } from './syntax-book.ts'

/** Everything that shops ask for, and what is hard for those who do not see the page. */
const catalogued: Readonly<Record<string, string>> = {
  'book.yaml': `title: The Lamp
subtitle: And the Ledger
language: en-GB
authors:
  - {name: Ada Wren, sortAs: "Wren, Ada"}
  - {name: Tom Lark, role: trl}
publisher: P & Q
date: 2026-11
isbn: {epub: 978-0-306-40615-7, print: 0-306-40615-2}
rights: © Ada Wren
licence: CC BY-NC 4.0
description: Of *lamps*.
series: {name: Trade & craft, number: 2}
subjects: [Lamps, {bisac: HIS027000, thema: NHW, name: Military history}]
epub: {certifier: Readers for all}
`,
  'one.md': `# Oil

Oil[^1] was dear, as :lang[les prix]{fr} say,[^1] and so was :lang[نفت]{fa}.

| Kind of oil that was burned | Price of a jar in the last winter | Where incomprehensibilities were |
| --- | --: | --- |
| rape | 3 | here |

| $p$ | $q_1$ or so |
| --- | --- |
| 1 | 2 |

<table><tr><th>Year</th><th>Oil</th></tr><tr><th>2022</th><td>12</td></tr></table>

<h5>A heading of HTML</h5>

$$a + b + c + d + e + f + g + h + i + j = \\sqrt{k} + l + m + n + o + p + q + r + s + t + u + v$$

- [x] a task

\`\`\`js
const lamp = 'a very long line of a program that goes on and on and on, beyond every screen of a telephone' // why
\`\`\`

[^1]: Called twice.
`,
}

const persian: Readonly<Record<string, string>> = {
  'book.yaml': 'title: چراغ\nlanguage: fa\nauthors: آدا\n',
  'one.md': '# یک\n\nمتن[^1] و `code` و $x^2$.\n\n| سال | روغن |\n| --- | --- |\n| ۱۴۰۲ | ۱۲ |\n\n[^1]: یادداشت.\n',
  'two.md': '# دو\n\n## بخش\n\nپایان.\n',
}

const japanese: Readonly<Record<string, string>> = {
  'book.yaml': 'title: 灯\nlanguage: ja\nauthors: 青\nepub: {writingMode: vertical-rl}\n',
  'one.md':
    '# 油\n\n<ruby>油<rt>あぶら</rt></ruby>は高かった。[^1]\n\n| 年 | 油 |\n| --- | --- |\n| 2022 | 12 |\n\n[^1]: 注。\n',
  'two.md': '# 火\n\n終わり。\n',
}

const shipped = fileURLToPath(new URL('../../manuscript', import.meta.url))

/** The EPUB of a book beside its printed edition, with the numbers of its pages. */
async function packed(book: string | Readonly<Record<string, string>>): Promise<Uint8Array> {
  if (typeof book !== 'string') return await inFolder(new Map(Object.entries(book)), packed)
  return await inFolder(new Map(), async (out) => {
    const { status, stdout, stderr } = await octavo(['build', book, '--out', out, '--json'], { cwd: out })
    expect(status, stderr).toBe(0)
    return await readFile(join(out, `${JSON.parse(stdout).book.slug}.epub`))
  })
}

describe.each([
  ['the book that ships', shipped],
  ['a book of every syntax', syntaxBook],
  ['a book with all that is catalogued', catalogued],
  ['a book from right to left', persian],
  ['a book of vertical lines', japanese],
])('%s', (_, book) => {
  let epub = new Uint8Array()
  beforeAll(async () => {
    epub = Uint8Array.from(await packed(book))
  })

  test('EPUBCheck 5 finds nothing', async () => {
    expect(await epubcheck(epub)).toEqual([])
  })

  test.skipIf(!hasOldEpubcheck)('EPUBCheck 4.2.6 finds nothing', async () => {
    expect(await oldEpubcheck(epub)).toEqual([])
  })

  test('Ace finds nothing', async () => {
    expect(await ace(epub)).toEqual([])
  })
})

test('each of the checkers finds what is wrong', async () => {
  const files = unzipSync(await packed(catalogued))
  const page = strFromU8(files['OEBPS/one.xhtml'] ?? new Uint8Array())
  const wrong = page.replace('</h1>', '</h1><p id="one"><img src="images/cover.jpg"/></p>')
  expect(wrong).not.toBe(page)
  const { mimetype = new Uint8Array(), ...others } = files
  const epub = zipSync({ mimetype: [mimetype, { level: 0 }], ...others, 'OEBPS/one.xhtml': strToU8(wrong) })
  expect((await epubcheck(epub)).join('\n')).toContain('RSC-005')
  if (hasOldEpubcheck) expect((await oldEpubcheck(epub)).join('\n')).toContain('RSC-005')
  expect((await ace(epub)).join('\n')).toContain('image-alt')
})
