import { expect, test } from 'vitest'
import { PictureFinder } from '../../src/rendered/find-picture.ts'
import { worldOf } from './small-book.ts'

const files = [
  'src/part/img/near.png',
  'src/img/near.png',
  'src/img/root.png',
  'img/top.png',
  'img/a b.png',
  'img/50%.png',
  'img/Map.PNG',
  'img/\u00e9te\u0301.png',
  'figs/2-0-\u2ffb.png',
  'figs/data/chart.png',
  'one/twin.png',
  'two/twin.png',
  'img/Twice.png',
  'img/twice.png',
  'figs/figure-1.png',
  '0.jpg',
]

const finder = new PictureFinder(worldOf(Object.fromEntries(files.map((path) => [path, 'x']))))
const find = (source: string, from = 'src/part/one.md'): Promise<unknown> => finder.find(source, from)

test.each([
  ['img/near.png', 'src/part/img/near.png'],
  ['./img/../img/near.png', 'src/part/img/near.png'],
  ['../img/near.png', 'src/img/near.png'],
  ['img/root.png', 'src/img/root.png'],
  ['/img/root.png', 'src/img/root.png'],
  ['img/top.png', 'img/top.png'],
  ['/img/near.png', 'src/img/near.png'],
  ['/img/a%20b.png', 'img/a b.png'],
  ['/img/a b.png?raw=true#x', 'img/a b.png'],
  ['/img/50%.png', 'img/50%.png'],
  ['../../figs/2-0-%E2%BF%BB.png', 'figs/2-0-\u2ffb.png'],
])('%s is %s', async (source, path) => {
  expect(await find(source)).toEqual({ path })
})

test.each([
  ['/img/map.png', 'img/Map.PNG'],
  ['..\\..\\img\\top.png', 'img/top.png'],
  ['/img/e\u0301t\u00e9.png', 'img/\u00e9te\u0301.png'],
])('%s is like %s, and the author is told', async (source, path) => {
  expect(await find(source)).toEqual({ path, remark: 'picture-path' })
})

test('of two files alike none is taken', async () => {
  expect(await find('/img/TWICE.png')).toMatchObject({ missing: 'picture-found' })
  expect(await find('/img/twice.png')).toEqual({ path: 'img/twice.png' })
})

test.each(['', '../../../img/top.png', 'file:///etc/passwd', 'C:\\img\\top.png', '..', '/'])(
  '%s is nowhere in the book',
  async (source) => {
    expect(await find(source)).toMatchObject({ missing: 'picture-found' })
  },
)

test.each([
  ['img/chart.png', 'Did you mean `../../figs/data/chart.png`?'],
  ['/img/tpo.png', 'Did you mean `../../img/top.png`?'],
  ['/figs/figure-2.png', 'Put the picture where the text says, or mend the path.'],
])('%s is missing: %s', async (source, suggestion) => {
  expect(await find(source)).toEqual({ missing: 'picture-found', suggestion })
})

test.each([
  ['https://raw.example.org/a/book/main/figs/data/chart.png', 'figs/data/chart.png'],
  ['//example.org/figs/2-0-%E2%BF%BB.png?raw=true', 'figs/2-0-\u2ffb.png'],
  ['https://example.org/x/FIGURE-1.png', 'figs/figure-1.png'],
])('the end of %s names %s', async (source, path) => {
  expect(await find(source)).toEqual({ path, remark: 'picture-remote-local' })
})

test.each(['https://example.org/twin.png', 'https://img.example.org/vi/x/0.jpg', 'https://example.org/', 'https://'])(
  '%s names no file of the book',
  async (source) => {
    expect(await find(source)).toMatchObject({ missing: 'picture-remote' })
  },
)

test('a file that no listing shows is found where the text says', async () => {
  const world = worldOf({ '.gitbook/assets/a.png': 'x' })
  const hidden = new PictureFinder({ ...world, list: () => Promise.resolve([]) })
  expect(await hidden.find('../.gitbook/assets/a.png', 'text/a.md')).toEqual({ path: '.gitbook/assets/a.png' })
})
