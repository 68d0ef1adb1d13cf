import { once } from 'node:events'
import { createServer } from 'node:http'
import { imageSize } from 'image-size'
import { afterAll, expect, test } from 'vitest'
import { coverPicture } from '../../src/epub/cover-picture.ts'
import { packEpub } from './pack-epub.ts'
import { MissingTool } from '../../src/world/world.ts'
import { codecs } from './made-pictures.ts'
import { book, picture, section } from './sample-book.ts'
import { testWorld, unpack } from './test-world.ts'

const world = testWorld()

/** The drawing is the author's. */
const settings = { cover: 'cover.svg' }
afterAll(() => world.close())

const svg = (content: string) =>
  picture(
    'cover.svg',
    'image/svg+xml',
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1600 2560">${content}</svg>`,
  )

test('an author’s drawing becomes a JPEG of the size that shops ask for, the same one each time', async () => {
  const drawn = book({ cover: svg('<text x="100" y="900" font-size="200">Lamp</text>'), settings })
  const first = await coverPicture(drawn, codecs, world)
  const second = await coverPicture(drawn, codecs, world)
  expect(imageSize(first.bytes)).toMatchObject({ type: 'jpg', width: 1600, height: 2560 })
  expect(first).toMatchObject({ href: 'images/cover.jpg', mediaType: 'image/jpeg' })
  expect(Buffer.compare(first.bytes, second.bytes)).toBe(0)
})

test("the author's picture is used as it is and shown on a page of its own", async () => {
  const { epub } = await packEpub(book({ sections: [section({ id: 'x', html: '<p>x</p>' })] }), {
    ...world,
    browser: () => Promise.reject(new Error('no need of a browser')),
  })
  const files = unpack(epub)
  expect(files.get('OEBPS/content.opf')).toMatch(/href="images\/cover.gif" [^>]*properties="cover-image"/)
  expect(files.get('OEBPS/cover.xhtml')).toContain(
    '<img src="images/cover.gif" alt="Cover: The Lamp &amp; the Ledger" role="doc-cover"/>',
  )
})

test('nothing is fetched and no script runs while a cover is drawn', async () => {
  const asked: (string | undefined)[] = []
  const server = createServer((request, response) => {
    asked.push(request.url)
    response.end()
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const outside = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
  const ground = '<rect width="1600" height="2560" fill="#ffffff"/>'
  const quiet = await coverPicture(book({ cover: svg(ground), settings }), codecs, world)
  const loud = await coverPicture(
    book({
      cover: svg(
        `${ground}<image href="${outside}/picture.png" x="-99" width="9" height="9"/>` +
          `<script>document.querySelector('rect').setAttribute('fill', '#000000'); fetch('${outside}/script')</script>` +
          `<style>@import url(${outside}/style.css);</style><image href="file:///etc/passwd" x="-99" width="9" height="9"/>`,
      ),
      settings,
    }),
    codecs,
    world,
  )
  server.close()
  expect(asked).toEqual([])
  expect(Buffer.compare(quiet.bytes, loud.bytes)).toBe(0)
})

test('an author’s drawing keeps its proportions', async () => {
  const square = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 50 50"><rect width="50" height="50"/></svg>'
  const cover = picture('cover.svg', 'image/svg+xml', square)
  const { bytes } = await coverPicture(book({ cover, settings }), codecs, world)
  expect(imageSize(bytes)).toMatchObject({ width: 1600, height: 1600 })
})

test('a title in a script that the painter takes apart is drawn by the browser', async () => {
  const hindi = book({ cover: svg('<text x="100" y="900" font-size="200">खाली</text>') })
  const bare = { ...world, browser: () => Promise.reject(new MissingTool('no browser', 'apt install chromium')) }
  await expect(coverPicture(hindi, codecs, bare)).rejects.toBeInstanceOf(MissingTool)
  expect(imageSize((await coverPicture(hindi, codecs, world)).bytes)).toMatchObject({ width: 1600, height: 2560 })
})

test('without a browser an author’s drawing cannot be a cover, and the machine is what lacks', async () => {
  const bare = { ...world, browser: () => Promise.reject(new MissingTool('no browser', 'apt install chromium')) }
  await expect(packEpub(book({ cover: svg(''), settings }), bare)).rejects.toBeInstanceOf(MissingTool)
})
