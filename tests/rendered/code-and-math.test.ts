import { expect, test } from 'vitest'
import { render } from './small-book.ts'

test('a listing in a language the press knows is coloured by class', async () => {
  const { html } = await render('```js\nlet a = "b"\n```')
  expect(html).toBe(
    '<pre dir="ltr"><code class="language-js"><span class="pl-k">let</span> a ' +
      '<span class="pl-k">=</span> <span class="pl-s"><span class="pl-pds">"</span>b<span class="pl-pds">"</span></span>\n</code></pre>',
  )
})

test('a listing in an unknown language, or in none, is plain', async () => {
  const { html } = await render('```quux\na < b\n```\n\n    indented')
  expect(html).toBe(
    '<pre dir="ltr"><code class="language-quux">a &#x3C; b\n</code></pre>\n<pre dir="ltr"><code>indented\n</code></pre>',
  )
})

test('a listing without text is empty, and a language may have any name', async () => {
  const { html } = await render('```größe\n```')
  expect(html).toBe('<pre dir="ltr"><code class="language-größe"></code></pre>')
})

test('words after the language are no part of its name', async () => {
  const { html } = await render('```rust,ignore\nfn f() {}\n```')
  expect(html).toContain('class="language-rust"')
  expect(html).toContain('pl-')
})

test('code in a line', async () => {
  expect((await render('`a <b> c`')).html).toBe('<p><code dir="ltr">a &#x3C;b> c</code></p>')
})

test('a formula is MathML that says its TeX', async () => {
  const { html, reports } = await render('Let $a^2$ be.')
  expect(html).toBe(
    '<p>Let <math xmlns="http://www.w3.org/1998/Math/MathML" alttext="a^2"><msup><mi>a</mi><mn>2</mn></msup></math> be.</p>',
  )
  expect(reports).toEqual([])
})

test('a formula of its own is a block', async () => {
  const { html } = await render('$$\n\\frac{a}{b}\n$$')
  expect(html).toMatch(
    /^<div class="math-display"><math [^>]*display="block"[^>]*><mfrac><mi>a<\/mi><mi>b<\/mi><\/mfrac><\/math><\/div>$/,
  )
  expect(html).toContain('alttext="\\frac{a}{b}"')
})

test('TeX that cannot be read is reported and shown', async () => {
  const { html, reports } = await render('One.\n\nTwo $\\frac{a$.')
  expect(html).toContain('<p>Two <code class="math-source">\\frac{a</code>.</p>')
  expect(reports).toEqual(['math-syntax:3'])
})

test('no formula fetches or links', async () => {
  const { html, reports } = await render(
    '$\\includegraphics{https://evil.example/x.png}$ $\\href{javascript:alert(1)}{x}$',
  )
  expect(html).not.toMatch(/<img|href=|src=/)
  expect(reports.length).toBeLessThanOrEqual(2)
})

test('a formula nested without end is reported', async () => {
  const { reports } = await render(`$${'{'.repeat(20_000)}x${'}'.repeat(20_000)}$`)
  expect(reports).toEqual(['math-syntax:1'])
})

test.each([
  ['toml', '[a]\nb = "c"'],
  ['console', '$ echo "a"'],
  ['lisp', '(defun a (b) "c")'],
  ['powershell', '$x = "a"'],
  ['sparql', 'SELECT ?a WHERE { ?a ?b "c" }'],
  ['cmd', 'echo off'],
  ['jsx', 'const a = <b c="d" />'],
  ['fortran', 'program a\nend program a'],
  ['json5', '{"a": 1}'],
  ['docker', 'FROM scratch'],
  ['latex', '\\emph{a}'],
  ['gradle', 'def a = 1'],
  ['R', 'x <- "a"'],
])('listings in %s are coloured', async (language, code) => {
  const { html } = await render(`\`\`\`${language}\n${code}\n\`\`\``)
  expect(html).toContain('class="pl-')
})
