import type { Root } from 'mdast'
import { expect, test } from 'vitest'
import { proveCoverage } from '../../src/proof/coverage.ts'
import { chapter } from '../book/manuscript.ts'

const text = `---
title: Covered
---

# Title {#title .plain}

1. One *item* with [a link](https://example.org/path "Title"), \`code\`, &amp; an entity.
2. [x] Done. <span lang="en">Raw</span> ![alt](picture.png) www.example.org and a@example.org.

- [x] ~~Done~~ too.
- [ ] <b>Not yet.</b>
- <i>No task.</i>
- Also none.

> Quoted text[^1] on
> two lines, ^[an inline note] and :event[told]{date=2024 label="Words"}.

Term
: Definition

| a | b |
| - | - |
| c | d | e |

\`\`\`js title="x"
const a = 1
\`\`\`

$$
x^2
$$

:::note[Title]
Inside.
:::

::event{date=2024 label="A leaf"}

::: {.column width=40%}
Beside.
:::

:::waring[Look]
Out.
:::

Setext {#under .plain}
------

[^1]: A note.

    Its second paragraph.

[ref]: https://example.org/ref
<!-- a comment -->
`

test('every letter of a chapter is in its tree or in the syntax around it', () => {
  const one = chapter('covered.md', text)
  one.file.messages.length = 0
  expect(proveCoverage(one)).toBe(0)
  expect(one.file.messages).toEqual([])
})

test.each([
  ['a paragraph', 'Inside.', 34, 'Inside.'],
  ['a cell', 'd', 23, 'd | e |'],
  ['a word among others', ' an entity.', 7, 'an entity.'],
])('%s that the tree has lost is found', (_, value, line, found) => {
  const one = chapter('covered.md', text)
  one.file.messages.length = 0
  const tree = without(one.tree, value)
  expect(proveCoverage({ ...one, tree })).toBe(1)
  expect(one.file.messages.map((message) => [message.ruleId, message.line, message.reason])).toEqual([
    ['source-covered', line, expect.stringContaining(found.split(' ')[0] ?? '')],
  ])
})

/** The tree without the end of the text that ends so, or without that text. */
function without(tree: Root, value: string): Root {
  return JSON.parse(JSON.stringify(tree), (_, node) => {
    if (!Array.isArray(node?.children)) return node
    node.children = node.children.flatMap((child: { type: string; value?: string; position?: object }) => {
      if (child.type !== 'text' || child.value?.endsWith(value) !== true) return [child]
      return []
    })
    return node
  })
}
