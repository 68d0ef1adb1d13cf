import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { render } from './small-book.ts'

/** The smallest PNG header that says its size: signature, then the IHDR chunk. */
function png(width: number, height: number): Uint8Array {
  const bytes = new Uint8Array(33)
  bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52])
  const view = new DataView(bytes.buffer)
  view.setUint32(16, width)
  view.setUint32(20, height)
  return bytes
}

const gif = new Uint8Array([...Buffer.from('GIF89a'), 7, 0, 5, 0, 0, 0, 0])

test('a picture gets its size from its bytes, and its file goes with the book', async () => {
  const bytes = png(640, 480)
  const { html, book, reports } = await render('![A lamp](img/lamp.png "By day")', { files: { 'img/lamp.png': bytes } })
  expect(html).toBe(
    '<p class="picture"><img src="img/lamp.png" alt="A lamp" title="By day" width="640" height="480" /></p>',
  )
  expect(book.assets).toEqual([{ path: 'img/lamp.png', mediaType: 'image/png', bytes }])
  expect(book.inputs.get('img/lamp.png')).toBe(createHash('sha256').update(bytes).digest('hex'))
  expect(reports).toEqual([])
})

test('the type is read from the bytes, not from the name', async () => {
  const { book } = await render('![](lamp.png)', { files: { 'lamp.png': gif } })
  expect(book.assets[0]?.mediaType).toBe('image/gif')
})

test('a picture shown twice is one asset', async () => {
  const { book } = await render('![](a.gif)\n\n![](a.gif)', { files: { 'a.gif': gif } })
  expect(book.assets).toHaveLength(1)
})

test('a missing picture is reported and its words stand in its place', async () => {
  const { html, book, reports } = await render('One.\n\nSee ![A lamp](lamp.png).')
  expect(html).toContain('<p>See <span class="missing-picture">A lamp</span>.</p>')
  expect(book.assets).toEqual([])
  expect(reports).toEqual(['picture-found:3'])
})

test('a file that is no picture is reported', async () => {
  const { reports } = await render('![](a.png)\n\n![](b.svg)\n\n![](c.png)\n\n![](d.png)', {
    files: {
      'a.png': 'words',
      'b.svg': '<svg xmlns="http://www.w3.org/2000/svg"><path></svg>',
      'c.png': png(1, 1).slice(0, 12),
      'd.png': png(0, 1),
    },
  })
  expect(reports).toEqual(['picture-type:1', 'picture-type:3', 'picture-type:5', 'picture-type:7'])
})

test('a picture of the network is not fetched', async () => {
  const { html, reports } = await render(
    '![A lamp](https://example.org/lamp.png)\n\n<img src="http://example.org/x.png" alt="X">',
  )
  expect(html).not.toContain('<img')
  expect(html).toContain('<span class="missing-picture">A lamp</span>')
  expect(reports).toEqual(['picture-remote:1', 'picture-remote:3'])
})

test('a picture in raw HTML is found from its chapter, and may say how wide it is', async () => {
  const { html, book } = await render('<img src="a%20b.gif?raw=true" alt="A" width="70">', {
    files: { 'a b.gif': gif },
  })
  expect(html).toContain('<img src="a b.gif" alt="A" width="70" height="50" />')
  expect(book.assets.map((asset) => asset.path)).toEqual(['a b.gif'])
})

test('a size that is nothing, or no number a reader takes, is brought to one', async () => {
  const { html } = await render(
    '<img src="a.png" alt="A" width="1">\n\n<img src="a.png" alt="A" width="99999999999999">',
    { files: { 'a.png': png(3000, 1) } },
  )
  expect(html).toContain('width="1" height="1"')
  expect(html).toContain('width="1000000" height="1000000"')
})

test('no path leads out of the folder', async () => {
  const { reports } = await render('<img src="../../etc/passwd">\n\n<img src="file:///etc/passwd">')
  expect(reports).toEqual(['html-allowed:3', 'picture-found:1', 'picture-found:3'])
})
