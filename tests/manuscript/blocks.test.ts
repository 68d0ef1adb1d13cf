import { describe, expect, test } from 'vitest'
import { blocks, parse } from './shape.ts'

describe('admonitions', () => {
  test.each([
    [':::tip[A *title*]\nbody\n:::', [':tip', ['paragraph', 'A ', ['emphasis', 'title']], ['paragraph', 'body']]],
    [':::tip A *title*\nbody\n:::', [':tip', ['paragraph', 'A ', ['emphasis', 'title']], ['paragraph', 'body']]],
    [':::tip{title="A title"}\nbody\n:::', [':tip', ['paragraph', 'A title'], ['paragraph', 'body']]],
    ['::: tip\nbody\n:::', [':tip', ['paragraph', 'body']]],
    ['::: {.tip #x}\nbody\n:::', [':tip', ['paragraph', 'body']]],
    ['::::: tip :::::\nbody\n:::::::', [':tip', ['paragraph', 'body']]],
    ['::: {.callout-tip title="T"}\nbody\n:::', [':tip', ['paragraph', 'T'], ['paragraph', 'body']]],
    [':::danger\nbody\n:::', [':caution', ['paragraph', 'body']]],
    [':::info Facts\nbody\n:::', [':note', ['paragraph', 'Facts'], ['paragraph', 'body']]],
    ['> [!TIP]\n> body', [':tip', ['paragraph', 'body']]],
    ['> [!tip]- A title\n> body', [':tip', ['paragraph', 'A title'], ['paragraph', 'body']]],
    ['> [!QUESTION]\n> body', [':note', ['paragraph', 'Question'], ['paragraph', 'body']]],
  ])('%j', (text, expected) => {
    expect(blocks(text)).toEqual([expected])
    expect(parse(text).reports).toEqual([])
  })

  test('nest, with more colons outside or with as many', () => {
    const expected = [':note', ['paragraph', 'a'], [':tip', ['paragraph', 'b']], ['paragraph', 'c']]
    expect(blocks('::::note\na\n\n:::tip\nb\n:::\n\nc\n::::')).toEqual([expected])
    expect(blocks('::: note\na\n\n::: tip\nb\n:::\n\nc\n:::')).toEqual([expected])
    expect(blocks('::: note\na\n\n:::: tip\nb\n::::\n\nc\n:::')).toEqual([expected])
  })

  test('stand in lists and quotations, and hold code with colons', () => {
    expect(blocks('- a\n\n  :::note B\n  ```\n  :::note\n  x\n  :::\n  ```\n  :::\n\n> :::tip\n> c\n> :::')).toEqual([
      ['list', ['listItem', ['paragraph', 'a'], [':note', ['paragraph', 'B'], ['code', ':::note\nx\n:::']]]],
      ['blockquote', [':tip', ['paragraph', 'c']]],
    ])
  })

  test.each(['> [!NOTE] *x*', '> \\[!NOTE]\n> x', '[!NOTE]\nx'])('%j is none', (text) => {
    expect(JSON.stringify(blocks(text))).toContain('[!NOTE]')
  })
})

describe('divisions of Pandoc', () => {
  test('with a class that means nothing are what they hold, in silence', () => {
    const { reports } = parse('::: {.column width=40%}\nbody\n:::')
    expect(reports).toEqual([])
    const held = [
      ['html', '<!-- -->'],
      ['paragraph', 'body'],
    ]
    expect(blocks('::: {.column width=40%}\nbody\n:::')).toEqual(held)
    expect(blocks('::: center\nbody\n:::')).toEqual(held)
  })

  test('keep an id and a language', () => {
    const text = '::: {#here lang=fa}\nbody\n:::'
    expect(blocks(text)).toEqual([[':div', ['paragraph', 'body']]])
    expect(parse(text).tree.children[0]).toMatchObject({ attributes: { id: 'here', lang: 'fa' } })
  })

  test('a slip of a name is reported', () => {
    expect(parse('::: warnig\nbody\n:::').reports).toEqual(['1:1 directive-known: Did you mean `warning`?'])
  })

  test('an opening that nothing closes is prose', () => {
    expect(blocks('::: then\n\nmore')).toEqual([
      ['paragraph', '::: then'],
      ['paragraph', 'more'],
    ])
  })

  test.each(['::: a line of prose', ':::', ':::: ::::', '::: (no)', ':::-x'])('%j is prose', (text) => {
    expect(blocks(text)).toEqual([['paragraph', text]])
  })
})
