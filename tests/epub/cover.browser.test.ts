import { once } from 'node:events'
import { createServer } from 'node:http'
import { imageSize } from 'image-size'
import { afterAll, expect, test } from 'vitest'
import { coverPicture } from '../../src/epub/cover-picture.ts'
import { packEpub } from '../../src/epub/pack-epub.ts'
import { MissingTool } from '../../src/world/world.ts'
import { book, picture, section } from './sample-book.ts'
import { testWorld, unpack } from './test-world.ts'

const world = testWorld()
afterAll(() => world.close())

const svg = (content: string) =>
  picture(
    'cover.svg',
    'image/svg+xml',
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1600 2560">${content}</svg>`,
  )

test('a drawing becomes a JPEG of the size that shops ask for, the same one each time', async () => {
  const drawn = book({ cover: svg('<text x="100" y="900" font-size="200">Lamp</text>') })
  const first = await coverPicture(drawn, world)
  const second = await coverPicture(drawn, world)
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
  const quiet = await coverPicture(book({ cover: svg(ground) }), world)
  const loud = await coverPicture(
    book({
      cover: svg(
        `${ground}<image href="${outside}/picture.png" x="-99" width="9" height="9"/>` +
          `<script>document.querySelector('rect').setAttribute('fill', '#000000'); fetch('${outside}/script')</script>` +
          `<style>@import url(${outside}/style.css);</style><image href="file:///etc/passwd" x="-99" width="9" height="9"/>`,
      ),
    }),
    world,
  )
  server.close()
  expect(asked).toEqual([])
  expect(Buffer.compare(quiet.bytes, loud.bytes)).toBe(0)
})

test('without a browser a drawing cannot be a cover, and the machine is what lacks', async () => {
  const bare = { ...world, browser: () => Promise.reject(new MissingTool('no browser', 'apt install chromium')) }
  await expect(packEpub(book({ cover: svg('') }), bare)).rejects.toBeInstanceOf(MissingTool)
})
