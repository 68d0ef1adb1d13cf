import { expect, test } from 'vitest'
import { verticalCss } from '../../src/epub/vertical.ts'

function turn(css: string): string {
  return verticalCss(css).replace(/^html \{[^}]*\}\n/, '')
}

test('what is above comes to the right, and what is at the left above', () => {
  expect(turn('p { margin: 1em 2em 3em 4em; padding-left: 1em; border-top: thin solid; max-width: 9em }')).toBe(
    'p { margin: 4em 1em 2em 3em; padding-top: 1em; border-right: thin solid; max-height: 9em }',
  )
  expect(turn('p { margin: 1em 0; padding: 0 }')).toBe('p { margin: 0 1em; padding: 0 }')
  expect(turn('p { margin: 1em 0 2em }')).toBe('p { margin: 0 1em 0 2em }')
})

test('what has no sides stays, and so do the questions to the screen', () => {
  const css =
    '@media (max-width: 30em) {\n  p { padding-inline-start: 1em; text-align: left; line-height: 1.4; border-collapse: collapse }\n}'
  expect(turn(css)).toBe(css)
})

test('a vertical book says so in its style sheet', () => {
  expect(verticalCss('')).toContain('-epub-writing-mode: vertical-rl;')
})
