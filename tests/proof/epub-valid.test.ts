import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { VFile } from 'vfile'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { packEpub } from '../epub/pack-epub.ts'
import type { PackedFile } from '../../src/model/packed-file.ts'
import { quickCheck } from '../../src/proof/epub/quick-check.ts'
import { readEpub } from '../../src/proof/epub/read-epub.ts'
import { reportInvalid } from '../../src/proof/epub/report-invalid.ts'
import { book, picture, pixel, section } from '../epub/sample-book.ts'
import { testWorld } from '../epub/test-world.ts'

const world = testWorld()
afterAll(() => world.close())

let files: Readonly<Record<string, Uint8Array>> = {}

beforeAll(async () => {
  const { epub } = await packEpub(
    book({
      settings: {
        isbn: { epub: '978-0-306-40615-7' },
        subjects: [{ name: 'History', scheme: 'BISAC', code: 'HIS000000' }],
      },
      assets: [picture('lamp.gif', 'image/gif', pixel)],
      sections: [
        section({
          id: 'one',
          title: 'One',
          html: `<h1>One</h1><h2>Oil</h2><p><img src="lamp.gif" alt="A lamp"></p>
<table><thead><tr><th scope="col">Kind</th></tr></thead><tbody><tr><td>oil</td></tr></tbody></table>
<p><math alttext="x"><mi>x</mi></math></p>
<div><svg viewBox="0 0 9 9" role="img" aria-label="A line"><path d="M0 0h9"></path></svg></div>`,
        }),
      ],
    }),
    world,
  )
  files = unzipSync(epub)
})

/** What is reported of the book with a passage of one of its files changed, which must be there. */
async function found(path: string, passage: string, replacement: string): Promise<string[]> {
  const text = strFromU8(files[path] ?? new Uint8Array())
  expect(text).toContain(passage)
  const changed = { ...files, [path]: strToU8(text.replace(passage, replacement)) }
  const { mimetype = new Uint8Array(), ...others } = changed
  return await foundIn(zipSync({ mimetype: [mimetype, { level: 0 }], ...others }))
}

function filesOf(epub: Uint8Array): readonly PackedFile[] {
  return Object.entries(unzipSync(epub)).map(([name, bytes]) => ({ name, bytes }))
}

async function foundIn(epub: Uint8Array): Promise<string[]> {
  const home = new VFile({ path: 'book.yaml' })
  reportInvalid([...(await quickCheck(filesOf(epub))), ...readEpub(epub).faults], home)
  return home.messages.map(({ ruleId, reason }) => `${ruleId} ${reason.replace('The EPUB is not valid: ', '')}`)
}

test('a fault is told by its line, whatever the validator was not shown', async () => {
  const plain = '<p>A word.</p>\n'.repeat(30)
  const text = strFromU8(files['OEBPS/one.xhtml'] ?? new Uint8Array())
  const line = text.slice(0, text.indexOf('</section>')).split('\n').length + 30
  const wrong = text.replace('</section>', `${plain}<p id="2 words"><a href="#nowhere">A</a></p></section>`)
  const changed = { ...files, 'OEBPS/one.xhtml': strToU8(wrong) }
  const faults = await quickCheck(Object.entries(changed).map(([name, bytes]) => ({ name, bytes })))
  expect(faults).toMatchObject([{ path: 'OEBPS/one.xhtml', line }])
})

test('what the press packs is valid', async () => {
  expect(await found('OEBPS/one.xhtml', 'A lamp', 'A lantern')).toEqual([])
})

const page = 'OEBPS/one.xhtml'
const ncx = 'OEBPS/toc.ncx'
const opf = 'OEBPS/content.opf'

describe('what is not valid, or keeps people from reading, is named with its place', () => {
  const cases: readonly (readonly [string, string, string, RegExp])[] = [
    [page, ' scope="col"', '', /one\.xhtml, line \d+: a head of cells without `scope`$/],
    [page, ' alt="A lamp"', '', /one\.xhtml, line \d+: a picture without `alt`$/],
    [page, ' aria-label="A line"', '', /one\.xhtml, line \d+: a drawing without a name$/],
    [page, ' alttext="x"', '', /one\.xhtml, line \d+: a formula without `alttext`$/],
    [page, '<h2>Oil</h2>', '<h3>Oil</h3>', /one\.xhtml, line \d+: a heading of level 3 after one of level 1$/],
    [page, 'src="images/lamp.gif"', 'src="data:image/gif;base64,R0lGODlh"', /one\.xhtml, line \d+: `img` holds `data:/],
    [page, ' xml:lang="en"', '', /`lang` and `xml:lang` are not the same language$/],
    [page, '<h2>Oil</h2>', '<h2 onclick="x()">Oil</h2>', /a script in `onclick`$/],
    [page, '<h2>Oil</h2>', '<h2><a href="#gone">Oil</a></h2>', /one\.xhtml, line \d+: .*RSC-012/],
    [page, 'images/lamp.gif', 'images/gone.gif', /images\/gone\.gif/],
    [ncx, 'src="one.xhtml"', 'src="gone.xhtml"', /toc\.ncx, line \d+: `gone\.xhtml` leads nowhere$/],
    [ncx, 'src="one.xhtml"', 'src="one.xhtml#gone"', /toc\.ncx, line \d+: `one\.xhtml#gone` leads nowhere$/],
    [ncx, '<text>One</text></navLabel>', '<text> </text></navLabel>', /toc\.ncx, line \d+: an entry without words$/],
    [ncx, 'id="point-1"', 'id="1 point"', /toc\.ncx, line \d+: `1 point`, which is no id$/],
    [ncx, '<navMap>', '<navMap id="point-1">', /toc\.ncx, line \d+: a second `point-1`$/],
    [ncx, 'playOrder="1"', 'playOrder="0"', /toc\.ncx, line \d+: an entry of number 0 after one of 0$/],
    [opf, '>aut<', '>xyz<', /content\.opf, line \d+: `xyz` is no MARC relator$/],
    [opf, '9780306406157', '9780306406158', /the last digit of ISBN 9780306406158 does not fit the others$/],
    [opf, 'HIS000000', 'HIS', /`HIS` is no code of BISAC$/],
    [
      opf,
      '<meta property="schema:accessibilityFeature">MathML',
      '<meta property="schema:accessibilityFeature">pageNavigation',
      /it claims `pageNavigation` and has none$/,
    ],
    [opf, 'media-type="image/gif"', 'media-type="image/png"', /`images\/.*gif` is image\/gif, not image\/png$/],
    [opf, '<dc:language>en</dc:language>', '', /content\.opf/],
  ]
  test.each(cases)('%s: %s becomes %s', async (path, passage, replacement, expected) => {
    const lines = await found(path, passage, replacement)
    expect(lines.filter((line) => line.startsWith('epub-valid ') && expected.test(line))).not.toEqual([])
  })
})

test('faults of a kind are counted', async () => {
  const text = strFromU8(files[page] ?? new Uint8Array())
  const cells = '<th>a</th><th>b</th><th>c</th>'
  expect(text).toContain('<td>oil</td>')
  expect(await found(page, '<td>oil</td>', cells)).toEqual([
    expect.stringMatching(/a head of cells without `scope`, and 2 more of its kind$/),
  ])
})

test('an archive that does not begin with its type is reported', async () => {
  const { mimetype = new Uint8Array(), ...others } = files
  const late = zipSync({ ...others, mimetype: [mimetype, { level: 0 }] })
  const packed = zipSync({ mimetype, ...others })
  for (const epub of [late, packed]) {
    expect(await foundIn(epub)).toEqual(['epub-valid mimetype: the archive does not begin with its type'])
  }
})

test('a listing may speak of what no file may have', async () => {
  const listing = '<pre><code>&lt;x xmlns:xsl="http://www.w3.org/1999/XSL/Transform" ssml:ph="">&lt;/x></code></pre>'
  expect(await found(page, '</h1>', `</h1>${listing}`)).toEqual([])
  expect(await found(page, '<h1', '<h1 xmlns:xsl="http://www.w3.org/1999/XSL/Transform"')).toEqual([
    `epub-valid ${page}, line 10: the namespace \`xmlns:xsl\`, which no reader knows`,
  ])
})
