import { readFile, readdir } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { directionOf } from '../../src/rendered/direction.ts'
import { Templates } from '../../src/rendered/templates.ts'
import { element } from '../../src/rendered/element.ts'
import { html, worldOf } from './small-book.ts'

const folder = new URL('../../templates/', import.meta.url)
const ours = ['shared', 'cover']

test('the README lists every variable of every template', async () => {
  const readme = await readFile(new URL('README.md', folder), 'utf8')
  for (const name of ours) {
    for (const file of (await readdir(new URL(name, folder))).filter((file) => file.endsWith('.ejs'))) {
      const template = await readFile(new URL(`${name}/${file}`, folder), 'utf8')
      const row = readme.split('\n').find((line) => line.includes(`\`${name}/${file}\``)) ?? ''
      const variables = new Set([...template.matchAll(/\bpage\.(\w+)/g)].map((match) => match[1]))
      expect(row, `${name}/${file}`).not.toBe('')
      for (const variable of variables) expect(row, `${name}/${file}`).toContain(`\`${variable}\``)
    }
  }
})

test('style sheets of both editions use no absolute lengths', async () => {
  for (const file of (await readdir(new URL('shared', folder))).filter((file) => file.endsWith('.css'))) {
    const css = await readFile(new URL(`shared/${file}`, folder), 'utf8')
    expect(css.replace(/\/\*.*?\*\//gs, ''), file).not.toMatch(/[\d.](?:px|pt|pc|mm|cm|in|Q)\b/)
  }
})

test('every use of a token comes after a plain value of the same property', async () => {
  for (const file of (await readdir(new URL('shared', folder))).filter((file) => file.endsWith('.css'))) {
    const lines = (await readFile(new URL(`shared/${file}`, folder), 'utf8')).split('\n')
    for (const [index, line] of lines.entries()) {
      if (!line.includes('var(--')) continue
      expect(lines[index - 1]?.split(':')[0], `${file}:${index + 1}`).toBe(line.split(':')[0])
    }
  }
})

test('nodes go into slots as they are', async () => {
  const world = { ...worldOf(), template: () => Promise.resolve('<h1><b data-slot="title"></b>!</h1><%= page.x %>') }
  const tree = await new Templates(world).tree(
    'any.ejs',
    { x: '<' },
    { title: [element('em', {}, ['A']), element('i', {})] },
  )
  expect(html(tree)).toBe('<h1><em>A</em><i></i>!</h1>&#x3C;')
})

test.each([
  ['fa', 'rtl'],
  ['ar-EG', 'rtl'],
  ['az-Arab', 'rtl'],
  ['he-Latn', 'ltr'],
  ['en', 'ltr'],
  ['ja', 'ltr'],
] as const)('direction of %s', (tag, direction) => {
  expect(directionOf(tag)).toBe(direction)
})
