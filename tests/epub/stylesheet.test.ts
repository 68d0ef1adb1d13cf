import { readdir, readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { plainCss } from '../../src/epub/stylesheet.ts'

test('the plain value stays, the one made of tokens goes', () => {
  expect(plainCss('p {\n  margin: 1em 0;\n  margin: calc(var(--leading) / 2) 0;\n  color: var(--ink)\n}')).toBe(
    'p {\n  margin: 1em 0;\n  }',
  )
})

test('tokens go, and rules that hold nothing else', () => {
  expect(plainCss(':root { --ink: #111; --rule: 1px solid var(--ink) }\n.x { --ink: red; top: 0 }')).toBe(
    '\n.x {  top: 0 }'.trimStart(),
  )
})

test('comments go', () => {
  expect(plainCss('/* a { */ p { color: red } /* } */')).toBe('p { color: red } ')
})

test('every use of a token in the shared style sheets comes after a plain value', async () => {
  const folder = new URL('../../templates/shared/', import.meta.url)
  const sheets = (await readdir(folder)).filter((name) => name.endsWith('.css') && name !== 'tokens.css')
  const alone: string[] = []
  for (const name of sheets) {
    const css = (await readFile(new URL(name, folder), 'utf8')).replace(/\/\*[^]*?\*\//g, '')
    for (const [, body = ''] of css.matchAll(/\{([^{}]*)\}/g)) {
      const declarations = body.split(';').map((declaration) => declaration.trim())
      for (const [index, declaration] of declarations.entries()) {
        const property = declaration.split(':')[0]
        if (declaration.includes('var(') && declarations[index - 1]?.split(':')[0] !== property) {
          alone.push(`${name}: ${declaration}`)
        }
      }
    }
  }
  expect(sheets.length).toBeGreaterThan(0)
  expect(alone).toEqual([])
})
