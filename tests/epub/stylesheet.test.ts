import { readdir, readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { plainCss } from '../../src/epub/stylesheet.ts'
import { readStyles } from '../../src/rendered/styles.ts'
import { testWorld } from './test-world.ts'

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

test('what is for paper goes, and rules with selectors that old readers stumble over', () => {
  const paper = '@media print {\n  a { top: 0 }\n  b { top: 0 }\n}'
  expect(plainCss(`${paper}\np:has(> b),\nq { top: 0 }\n@media (max-width: 30em) {\n  a { top: 1em }\n}`)).toBe(
    '@media (max-width: 30em) {\n  a { top: 1em }\n}',
  )
})

test('lengths by the size of the page are said by that of the type first', () => {
  expect(plainCss('h1 { margin: 1.5rem 0 2rem; font-size: 2rem }')).toBe(
    'h1 { margin: 0.75em 0 1em; margin: 1.5rem 0 2rem; font-size: 2em ; font-size: 2rem }',
  )
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

/** What the e-book is styled with, rule by rule: later ones for the same selectors add to earlier ones. */
async function styleRules(): Promise<ReadonlyMap<string, ReadonlyMap<string, string>>> {
  const { shared, epub } = await readStyles(testWorld())
  const rules = new Map<string, Map<string, string>>()
  for (const [, selectors = '', body = ''] of plainCss(`${shared}\n${epub}`).matchAll(/([^{}]*)\{([^{}]*)\}/g)) {
    for (const selector of selectors.split(',').map((part) => part.trim())) {
      const rule = rules.get(selector) ?? new Map<string, string>()
      for (const declaration of body.split(';')) {
        const [, property, value] = /^\s*([\w-]+)\s*:\s*([^]*?)\s*$/.exec(declaration) ?? []
        if (property !== undefined && value !== undefined) rule.set(property, value)
      }
      rules.set(selector, rule)
    }
  }
  return rules
}

test('the style sheet keeps to what Kindle asks for', async () => {
  const faults = [...(await styleRules())].flatMap(([selector, rule]) =>
    [...rule]
      .filter(
        ([property, value]) =>
          ['position', 'float', 'direction', 'unicode-bidi'].includes(property) ||
          (/^(?:margin|padding)/.test(property) && /(?:^|\s)-/.test(value)) ||
          /\d(?:px|pt|cm|mm|in)\b|!important/.test(value),
      )
      .map(([property, value]) => `${selector} { ${property}: ${value} }`),
  )
  expect(faults).toEqual([])
})

test('every colour is read on white and on black, or brings its ground along', async () => {
  const rules = await styleRules()
  const colours = [...rules].flatMap(([selector, rule]) => {
    const colour = rule.get('color')
    return colour?.startsWith('#') === true && !rule.has('background-color') ? [{ selector, colour }] : []
  })
  expect(colours.length).toBeGreaterThan(5)
  const unread = colours.filter(({ colour }) => Math.min(contrast(colour, 1), contrast(colour, 0)) < 4.5)
  expect(unread).toEqual([])
  const grounds = [...rules].filter(([, rule]) => rule.has('background-color') !== rule.has('color'))
  expect(grounds.filter(([, rule]) => rule.has('background-color'))).toEqual([])
})

/** Contrast of a colour, `#rgb` or `#rrggbb`, to a ground of some luminance (WCAG 2.2, relative luminance). */
function contrast(colour: string, ground: number): number {
  const digits = colour.length === 4 ? colour.replace(/[\da-f]/gi, '$&$&') : colour
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(digits.slice(at, at + 2), 16) / 255
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  })
  const luminance = 0.2126 * red + 0.7152 * green + 0.0722 * blue
  return (Math.max(luminance, ground) + 0.05) / (Math.min(luminance, ground) + 0.05)
}
