import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { imageSize } from 'image-size'
import { expect, test } from 'vitest'
import { octavo } from '../commands/octavo.ts'
import { avif, codecs, cutOut, drawing, fourInks, moving, photograph, turnedAvif, webp } from '../epub/made-pictures.ts'
import { epubcheck } from '../readers/epubcheck.ts'
import { gif, pngOf } from '../rendered/small-pictures.ts'
import { temporaryFolder } from '../temporary-folder.ts'

const bookYaml = 'title: Pictures\nlanguage: en\nauthors: [{name: Ada Wren, role: aut}]\n'

/** Builds the EPUB of a book whose only chapter shows its pictures, on a machine that has no browser. */
async function built(pictures: Readonly<Record<string, Uint8Array>>, settings = '') {
  const shown = Object.keys(pictures).map((path) => `![Picture ${path}](${path})`)
  const folder = await temporaryFolder({
    'book.yaml': bookYaml + settings,
    'one.md': `# One\n\n${shown.join('\n\n')}\n`,
    ...pictures,
  })
  const build = async () =>
    await octavo(['build', folder, '--out', folder, '--only', 'epub', '--json', '--browser', join(folder, 'none')], {
      cwd: folder,
    })
  const { status, stdout, stderr } = await build()
  const { messages } = JSON.parse(stdout)
  const problems: { readonly rule: string; readonly file: string; readonly line?: number }[] = messages
  const read = async () => new Uint8Array(await readFile(join(folder, 'pictures.epub')))
  return { status, stderr, problems: problems.map(({ rule, line }) => [rule, line]), build, read }
}

/** First bytes of the formats that shops take. */
const marks: Readonly<Record<string, string>> = {
  'image/jpeg': 'ffd8ff',
  'image/png': '89504e47',
  'image/gif': '47494638',
}

test('an EPUB holds nothing but JPEG, PNG and GIF, each what it says, and is made without a browser', async () => {
  const pictures = {
    'photograph.webp': await webp(photograph),
    'drawing.webp': await webp(drawing, true),
    'again.webp': await webp(photograph),
    'cut-out.avif': await avif(cutOut),
    'turned.avif': turnedAvif,
    'moving.webp': moving(await webp(drawing, true), 120, 80),
    'inks.jpg': fourInks,
    'large.png': pngOf(3600, 2400),
    'small.gif': gif,
    'plain.jpg': await codecs.writeJpeg(photograph),
  }
  const { status, stderr, problems, build, read } = await built(pictures)
  expect(status, stderr).toBe(0)
  expect(problems).toEqual([
    ['picture-still', 13],
    ['picture-inks', 15],
  ])
  const epub = await read()
  expect(await epubcheck(epub)).toEqual([])

  const files = unzipSync(epub)
  const text = (name: string): string => new TextDecoder().decode(files[`OEBPS/${name}`])
  const items = [...text('content.opf').matchAll(/<item [^>]*href="(images\/[^"]+)"[^>]*media-type="([^"]+)"/g)]
  const sizes = new Map<string, readonly [number, number]>()
  for (const [, href = '', mediaType = ''] of items) {
    const bytes = files[`OEBPS/${href}`] ?? new Uint8Array()
    const mark = marks[mediaType] ?? 'no such format'
    expect(Buffer.from(bytes).toString('hex', 0, mark.length / 2), href).toBe(mark)
    const { width, height } = imageSize(bytes)
    sizes.set(href, [width, height])
  }
  expect(Object.fromEntries(sizes)).toEqual({
    'images/cover.jpg': [1600, 2560],
    'images/photograph.jpg': [96, 64],
    'images/drawing.png': [96, 64],
    'images/cut-out.png': [96, 64],
    'images/turned.png': [4, 6],
    'images/moving.png': [120, 80],
    'images/inks.jpg': [16, 8],
    'images/large.png': [2898, 1932],
    'images/small.gif': [7, 5],
    'images/plain.jpg': [96, 64],
  })
  const chapter = Object.keys(files).find((name) => new TextDecoder().decode(files[name]).includes('Picture plain.jpg'))
  const shown = [...new TextDecoder().decode(files[chapter ?? '']).matchAll(/<img src="([^"]+)"/g)].map(
    ([, src]) => src,
  )
  expect(shown[0]).toBe('images/photograph.jpg')
  expect(shown[2]).toBe('images/photograph.jpg')
  expect(shown).toHaveLength(10)

  expect((await build()).status).toBe(0)
  expect(Buffer.compare(await read(), epub)).toBe(0)
})

test('a picture that is spoilt inside stops the build at its line, a cover that is cut short at that of the settings', async () => {
  const spoilt = (await webp(photograph)).fill(0x55, 30)
  const inside = await built({ 'whole.jpg': await codecs.writeJpeg(photograph), 'spoilt.webp': spoilt })
  expect([inside.status, inside.problems]).toEqual([1, [['picture-shown', 5]]])
  const cut = (await codecs.writeJpeg(photograph)).slice(0, -200)
  const outside = await built({ 'front.jpg': cut }, 'cover: front.jpg\n')
  expect(outside.status).toBe(1)
  expect(outside.problems).toContainEqual(['picture-readable', 4])
})
