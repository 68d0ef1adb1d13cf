import { expect, test } from 'vitest'
import { tidyForScreens } from '../../src/epub/tidy.ts'
import { toXhtml } from '../../src/epub/xhtml.ts'
import { tree } from './sample-book.ts'

test('a page number is the name of its place; where it has no name, nothing', () => {
  const root = tree(
    '<p>See <a href="#sea"><span class="folio" data-folio-of="sea" data-name="The Sea"></span></a>.</p>',
  )
  root.children.push(...tree('<p>A<span class="folio" data-folio-of="sea"></span></p>').children)
  tidyForScreens(root)
  expect(toXhtml(root)).toBe('<p>See <a href="#sea">The Sea</a>.</p><p>A</p>')
})
