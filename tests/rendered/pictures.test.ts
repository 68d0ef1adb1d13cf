import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { render } from './small-book.ts'
import { gif, png } from './small-pictures.ts'

test('a picture gets its size from its bytes, and its file goes with the book', async () => {
  const bytes = png(640, 480)
  const { html, book, reports } = await render('A ![A lamp](img/lamp.png "By day")', {
    files: { 'img/lamp.png': bytes },
  })
  expect(html).toBe('<p>A <img src="img/lamp.png" title="By day" alt="A lamp" width="640" height="480" /></p>')
  expect(book.assets).toEqual([
    { path: 'img/lamp.png', mediaType: 'image/png', pixelWidth: 640, pixelHeight: 480, bytes },
  ])
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

test('a missing picture among words is reported and its words stand in its place', async () => {
  const { html, book, reports } = await render('One.\n\nSee ![A lamp](lamp.png) and ![](img/b.png).')
  expect(html).toContain(
    '<p>See <span class="missing-picture">A lamp</span> and <span class="missing-picture">b.png</span>.</p>',
  )
  expect(book.assets).toEqual([])
  expect(reports).toEqual(['picture-found:3', 'picture-found:3'])
})

const frame =
  '<span class="missing-words">A lamp</span> <span class="missing-path">Missing picture: <bdi>img/lamp.png</bdi></span>'

test.each([
  ['![A lamp](img/lamp.png)', `<p class="missing-picture"><span>${frame}</span></p>`],
  [
    '[![A lamp](img/lamp.png)](https://a.example)',
    `<p class="missing-picture"><a href="https://a.example"><span>${frame}</span></a></p>`,
  ],
  ['<img src="img/lamp.png" alt="A lamp">', `<p class="missing-picture"><span>${frame}</span></p>`],
  [
    '<figure><img src="img/lamp.png" alt="A lamp"></figure>',
    `<figure><p class="missing-picture">${frame}</p></figure>`,
  ],
  [
    '<figure><img src="img/lamp.png" alt="A lamp"><figcaption>Light.</figcaption></figure>',
    `<figure><p class="missing-picture">${frame}</p><figcaption>Light.</figcaption></figure>`,
  ],
  [
    '<div><p align="center">One</p><img src="img/lamp.png" alt="A lamp"></div>',
    `<div><p class="align-center">One</p><p class="missing-picture"><span>${frame}</span></p></div>`,
  ],
  [
    '<div>One <img src="img/lamp.png" alt="A lamp"></div>',
    '<div>One <span class="missing-picture">A lamp</span></div>',
  ],
])('a missing picture that stands alone leaves a frame with its path: %s', async (text, expected) => {
  const { html } = await render(text)
  expect(html).toBe(expected)
})

test('a file that is no picture is reported, and one that is not whole', async () => {
  const files = {
    'a.png': 'words',
    'b.svg': '<svg xmlns="http://www.w3.org/2000/svg"><path></svg>',
    'c.png': png(1, 1).slice(0, 12),
    'd.png': png(0, 1),
    'e.png': '<!DOCTYPE html><html></html>',
    'f.png': '',
  }
  const { book, reports } = await render(
    Object.keys(files)
      .map((name) => `![](${name})`)
      .join('\n\n'),
    { files },
  )
  expect(reports).toEqual([
    'picture-type:1',
    'picture-readable:3',
    'picture-readable:5',
    'picture-readable:7',
    'picture-type:9',
    'picture-readable:11',
  ])
  expect(book.sections[0]?.file?.messages[4]?.reason).toContain('Found a web page at `e.png`')
})

test('more pixels than a page can print are reported, and the picture is shown', async () => {
  const { html, reports } = await render('![A](a.png)', { files: { 'a.png': png(10_000, 6000) } })
  expect(reports).toEqual(['picture-size:1'])
  expect(html).toContain('<img')
})

test('a picture of the network is not fetched', async () => {
  const { html, reports } = await render(
    '![A lamp](https://example.org/lamp.png)\n\n<img src="//example.org/x.png" alt="X">',
    { files: { 'img/other.png': png(1, 1) } },
  )
  expect(html).not.toContain('<img')
  expect(html).toContain('Missing picture: <bdi>https://example.org/lamp.png</bdi>')
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

test.each([
  ['width="50%"', 'width="7" height="5" style="width: 50%"'],
  ['width="200%"', 'width="7" height="5" style="width: 100%"'],
  ['style="width: 75%; margin: 1em"', 'width="7" height="5" style="width: 75%"'],
  ['style="max-width: 1in"', 'width="96" height="69"'],
  ['width="14px"', 'width="14" height="10"'],
  ['height="10"', 'width="14" height="10"'],
  ['width="auto"', 'width="7" height="5"'],
])('a picture with %s', async (given, expected) => {
  const { html, reports } = await render(`<img src="a.gif" alt="A" ${given}>`, { files: { 'a.gif': gif } })
  expect(html).toBe(`<p class="picture"><img src="a.gif" alt="A" ${expected} /></p>`)
  expect(reports).toEqual([])
})

test('words for who cannot see a picture are asked for', async () => {
  const text = [
    '![](a.gif)', // none
    '![a.gif](a.gif)', // its name
    '![Image 12](a.gif)', // a placeholder
    '<img src="a.gif">',
    '![A lamp](a.gif)',
    '<img src="a.gif" alt="">',
    '<img src="a.gif" role="presentation">',
  ].join('\n\n')
  const { html, reports } = await render(text, { files: { 'a.gif': gif } })
  expect(reports).toEqual([1, 3, 5, 7].map((line) => `picture-alternative:${line}`))
  expect(html).toContain('<img src="a.gif" role="presentation" alt="" width="7" height="5" />')
})

test('a caption serves where a picture has no words of its own', async () => {
  const { html, reports } = await render(
    '<figure><img src="a.gif"><figcaption>A *lamp*</figcaption></figure>\n\n<figure><img src="a.gif" alt="Own words"><figcaption>A lamp</figcaption></figure>',
    { files: { 'a.gif': gif } },
  )
  expect(html).toContain('alt="A *lamp*"')
  expect(html).toContain('alt="Own words"')
  expect(reports).toEqual([])
})

test('pictures of raw HTML stand in paragraphs of their own, in both editions alike', async () => {
  const { html } = await render(
    '<img src="a.gif" alt="A">\n\nWords\n\n<p align="center"><a href="https://a.example"><img src="a.gif" alt="B"></a></p>\n\n<div>Words <img src="a.gif" alt="C"></div>',
    { files: { 'a.gif': gif } },
  )
  expect(html.replaceAll(/\n| width="7" height="5"/g, '')).toBe(
    '<p class="picture"><img src="a.gif" alt="A" /></p><p>Words</p>' +
      '<p class="align-center picture"><a href="https://a.example"><img src="a.gif" alt="B" /></a></p>' +
      '<div>Words <img src="a.gif" alt="C" /></div>',
  )
})
