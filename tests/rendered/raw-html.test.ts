import { visit } from 'unist-util-visit'
import { describe, expect, test } from 'vitest'
import { render } from './small-book.ts'

const allowed = 'a b bdi div em i li p span strong table tbody td th thead tr ul'.split(' ')

describe('what acts is taken out, wherever it hides', () => {
  test.each([
    '<script>alert(1)</script>',
    '<SCRIPT SRC=https://evil.example/x.js></SCRIPT>',
    '<img src=x onerror=alert(1)>',
    '<svg onload=alert(1)><script>alert(1)</script></svg>',
    '<svg><style><img src=x onerror=alert(1)></style></svg>',
    '<math><mtext><table><mglyph><style><img src onerror=alert(1)></style></mglyph></table></mtext></math>',
    '<iframe src="javascript:alert(1)"></iframe>',
    '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
    '<object data="data:text/html,<script>alert(1)</script>"></object>',
    '<embed src="//evil.example/x.swf">',
    '<form action="https://evil.example"><input name=q><button formaction="javascript:alert(1)">go</button></form>',
    '<a href="javascript:alert(1)">x</a>',
    '<a href=" &#106;avascript:alert(1)">x</a>',
    '<a href="java\tscript:alert(1)">x</a>',
    '<a href="data:text/html,<script>alert(1)</script>">x</a>',
    '<a href="vbscript:msgbox(1)">x</a>',
    '<div style="background:url(javascript:alert(1))">x</div>',
    '<style>@import "https://evil.example/x.css"; p { color: red }</style>',
    '<link rel=stylesheet href="https://evil.example/x.css">',
    '<meta http-equiv=refresh content="0;url=https://evil.example">',
    '<base href="https://evil.example/">',
    '<template><img src=x onerror=alert(1)></template>',
    '<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>',
    '<textarea><img src=x onerror=alert(1)></textarea>',
    '<video><source onerror="alert(1)"></video>',
    '<details open ontoggle=alert(1)>x</details>',
    '<!--><img src=x onerror=alert(1)>-->',
    '<p <script>alert(1)</script>',
    '<div\nonmouseover="alert(1)">x</div>',
    '<<details>img src=x onerror=alert(1)>',
  ])('%s', async (attack) => {
    for (const text of [
      attack,
      `Words ${attack} words.`,
      `- ${attack}\n`,
      `| a |\n|---|\n| ${attack.replaceAll('\n', ' ')} |`,
    ]) {
      const { book } = await render(text)
      visit(book.sections[0]!.tree, 'element', (node) => {
        expect(allowed).toContain(node.tagName)
        for (const [name, value] of Object.entries(node.properties)) {
          expect(name).not.toMatch(/^on|^style$|^src(?:doc)?$|^formAction$|^index$/)
          expect(String(value)).not.toMatch(/^\s*(?:java\s*script|vbscript|data):/i)
        }
      })
    }
  })
})

test('nothing the author writes passes for one of our own elements', async () => {
  const { html } = await render('<sup class="note-call"><a href="#one" id="call-9" data-note="note-1">9</a></sup>')
  expect(html).toBe('<p><sup><a href="#one" id="call-9">9</a></sup></p>')
})

test('what stood apart does not meet when something between is taken out', async () => {
  const { html } = await render('<div>\n<<button>!--0-->\n\n*Once*\n\n</div>')
  expect(html.replaceAll('\n', '')).toBe('<div>&#x3C;!--0--><p><em>Once</em></p></div>')
})

test('what may stay stays', async () => {
  const { html, reports } = await render(
    'H<sub>2</sub>O, <kbd>Ctrl</kbd>, <abbr title="Anno Domini">AD</abbr>, <span lang="fr" dir="ltr">mot</span>, ' +
      '<ruby>λ<rt>lambda</rt></ruby>, <a href="https://example.org">out</a>, <q cite="https://example.org">said</q>.',
  )
  expect(html).toBe(
    '<p>H<sub>2</sub>O, <kbd>Ctrl</kbd>, <abbr title="Anno Domini">AD</abbr>, <span lang="fr" dir="ltr">mot</span>, ' +
      '<ruby>λ<rt>lambda</rt></ruby>, <a href="https://example.org">out</a>, <q cite="https://example.org">said</q>.</p>',
  )
  expect(reports).toEqual([])
})

test('the text of what is taken out stays, and the author is told where, of each name once', async () => {
  const { html, reports } = await render(
    'One.\n\n<form>\n<button>More</button> <BUTTON>still</BUTTON>\n\nTwo *words*.\n\n</form>\n\n<my-box no="1">\n\nThree.\n\n</my-box>',
  )
  expect(html.replaceAll('\n', '')).toBe('<p>One.</p>More still<p>Two <em>words</em>.</p><p>Three.</p>')
  expect(reports).toEqual(['html-allowed:3', 'html-allowed:4', 'html-allowed:10'])
})

test('what opens and closes on a screen stands open', async () => {
  const { html, reports } = await render('<details open>\n<summary>More</summary>\n\nTwo *words*.\n\n</details>')
  expect(html.replaceAll('\n', '')).toBe(
    '<div class="details"><p class="summary">More</p><p>Two <em>words</em>.</p></div>',
  )
  expect(reports).toEqual([])
})

test('comments and dress go without a word, what does something with one', async () => {
  const { html, reports } = await render(
    '<!-- aside -->\n\n<p class="x" align="center" style="color: red" data-x="1" aria-hidden="true" onclick="x()">Words</p>',
  )
  expect(html.trim()).toBe('<p class="align-center">Words</p>')
  expect(reports).toEqual(['html-allowed:3'])
})

test.each([
  ['<center>x</center>', '<div class="align-center">x</div>'],
  ['<p><font color="red">x</font> <tt>y</tt> <strike>z</strike></p>', '<p><span>x</span> <code>y</code> <s>z</s></p>'],
  ['<p style="color: red; TEXT-ALIGN: Right !important">x</p>', '<p class="align-right">x</p>'],
  ['<p style="text-align: justify; padding: 2px">x</p>', '<p>x</p>'],
  [
    '<table><tr><td style="text-align:center" colspan="2">x</td></tr></table>',
    '<table><tbody><tr><td colspan="2" class="align-center">x</td></tr></tbody></table>',
  ],
  ['<div style="page-break-after: always"></div>', '<div class="page-break"></div>'],
  ['<div style="break-before: page">x</div>', '<div class="page-break"></div><div>x</div>'],
  ['<p style="page-break-after: always;">x</p>', '<p>x</p><div class="page-break"></div>'],
  ['<p><b style="page-break-after: always">x</b></p>', '<p><b>x</b></p>'],
])('%s is %s, without a word', async (text, expected) => {
  const { html, reports } = await render(text)
  expect(html.replaceAll('\n', '')).toBe(expected)
  expect(reports).toEqual([])
})

test.each([
  ['<iframe src="//films.example/1?a=1&amp;b"></iframe>', 'https://films.example/1?a=1&b'],
  ['<video controls src="https://films.example/1.mp4">No video here.</video>', 'https://films.example/1.mp4'],
  [
    '<audio><source src="https://a.example/1.ogg"><source src="https://a.example/1.mp3"><b>No</b></audio>',
    'https://a.example/1.ogg',
  ],
  ['<object data="https://a.example/1.swf"></object>', 'https://a.example/1.swf'],
])('of what plays or fetches the address is left: %s', async (text, address) => {
  const { html, reports } = await render(text)
  const escaped = address.replace('&', '&#x26;')
  expect(html.replace(/<\/?p>/g, '').trim()).toBe(`<a href="${escaped}">${escaped}</a>`)
  expect(reports).toEqual(['html-media:1'])
})

test('the address of a file that no edition holds is no link, and one that acts is nothing', async () => {
  const { html, reports } = await render(
    'A <iframe src="plots/a b.html"></iframe> b <embed src="javascript:alert(1)"> c <picture><source srcset="a.webp"></picture> d',
  )
  expect(html).toBe('<p>A <code>plots/a b.html</code> b  c <span></span> d</p>')
  expect(reports).toEqual(['html-media:1', 'html-media:1'])
})

test('Markdown between tags is Markdown', async () => {
  const { html } = await render('<div align="center">\n\n**Bold**\n\n</div>\n\nAfter.')
  expect(html.replaceAll('\n', '')).toBe('<div class="align-center"><p><strong>Bold</strong></p></div><p>After.</p>')
})

test('a stray end tag closes nothing of ours', async () => {
  const { html } = await render('> Before </blockquote> after\n\n- one </ul></li></div> two')
  expect(html.replaceAll('\n', '')).toBe('<blockquote><p>Before  after</p></blockquote><ul><li>one  two</li></ul>')
})

test('a tag left open ends with the block it began in, and doubles nothing', async () => {
  const { html } = await render('One <b id="b">bold.\n\nTwo.\n\n<a name="here">Three\n\nFour.')
  expect(html.replaceAll('\n', '')).toBe(
    '<p>One <b id="b">bold.</b></p><p>Two.</p><p><a id="here">Three</a></p><p>Four.</p>',
  )
})

test('blocks within running text make valid HTML', async () => {
  const { html } = await render(
    '<p align="center">\n\nPara\n\n</p>\n\nText <div>block</div> text\n\n## Head <div>ing</div>',
  )
  expect(html.replaceAll('\n', '')).toBe(
    '<div class="align-center"><p>Para</p></div><div>Text <div>block</div> text</div><h2>Head <span>ing</span></h2>',
  )
})

test('tables in raw HTML keep what Markdown stands in them', async () => {
  const { html } = await render('<table>\n<tr><td align="right">\n\nA *cell*\n\n</td></tr>\n</table>')
  expect(html.replaceAll('\n', '')).toBe(
    '<table><tbody><tr><td class="align-right"><p>A <em>cell</em></p></td></tr></tbody></table>',
  )
})

test.each([
  ['<div style="text-align: center">\n<img src="sea.png" alt="">\n<figcaption>The sea.</figcaption>\n</div>', 'figure'],
  [
    '<center><a href="https://a.example"><img src="sea.png" alt=""></a><br><figcaption>The sea.</figcaption></center>',
    'figure',
  ],
  ['<div>\n\n![](sea.png)\n\n<figcaption>The sea.</figcaption>\n</div>', 'figure'],
  ['<div>\nWords.\n<img src="sea.png" alt="">\n<figcaption>The sea.</figcaption>\n</div>', 'div'],
  ['<div>\n<figcaption>The sea.</figcaption>\n</div>', 'div'],
])('a division of pictures and a caption is a figure: %s', async (text, name) => {
  const { html } = await render(text)
  expect(html).toMatch(new RegExp(`^<${name}[ >].*</${name}>$`, 's'))
  expect(html.includes('<figcaption>The sea.</figcaption>')).toBe(name === 'figure')
})

test.each([
  [
    '<figure>\n<img src="sea.png" alt="">\n\n**<figcaption>The sea.</figcaption>**\n</figure>',
    '<strong>The sea.</strong>',
  ],
  ['<figure>\n\n*The sea.*\n\n![](sea.png)\n\n</figure>', '<em>The sea.</em>'],
  ['<figure><img src="sea.png" alt=""><p>The sea.</p></figure>', 'The sea.'],
])('a paragraph alone with the pictures of a figure is their caption: %s', async (text, words) => {
  const { html } = await render(text)
  expect(html).toContain(`<figcaption>${words}</figcaption>`)
})

test.each([
  '<figure>\n<img src="sea.png" alt="">\n\nThe sea.\n\nThe land.\n</figure>',
  '<figure>\n<img src="sea.png" alt="">\n<figcaption>The sea.</figcaption>\n\nThe land.\n</figure>',
  '<figure>\n<img src="sea.png" alt="">\n\nThe land.\n\n<img src="land.png" alt="">\n</figure>',
  '<figure>\n\nThe land.\n</figure>',
  '<figure><br><p>The land.</p></figure>',
  '<figure>\n<img src="sea.png" alt="">\n\n> The land.\n</figure>',
])('other words in a figure stay what they are: %s', async (text) => {
  const { html } = await render(text)
  expect(html).toContain('<p>The land.</p>')
})

test('an id that is taken or no name is dropped and reported', async () => {
  const { html, reports } = await render('<i id="x">a</i>\n\n<i id="x">b</i>\n\n<i id="one">c</i>\n\n<i id="1 2">d</i>')
  expect(html.replaceAll('\n', '')).toBe('<p><i id="x">a</i></p><p><i>b</i></p><p><i>c</i></p><p><i>d</i></p>')
  expect(reports).toEqual(['id-unique:3', 'id-unique:5', 'html-allowed:7'])
})

test('text in a tag that never ends is kept', async () => {
  const { html, reports } = await render('<div\nwords & more')
  expect(html).toContain('words &#x26; more')
  expect(reports).toEqual(['html-allowed:1'])
})

test('character references are characters, whatever follows them', async () => {
  const { html, reports } = await render('<code>{<br />&nbsp;&nbsp;&quot;a&quot; &lt; &amp;amp;</code>')
  expect(html).toContain('{<br />\u00A0\u00A0"a" &#x3C; &#x26;amp;</code>')
  expect(reports).toEqual([])
})

test('tags nested without end are reported, and what they hold stays', async () => {
  const { html, reports } = await render(`Words ${'<b>'.repeat(20_000)}in the deep`)
  expect(html).toBe(`<p>Words ${'<b>'.repeat(100)}in the deep${'</b>'.repeat(100)}</p>`)
  expect(reports).toEqual(['nesting-depth:1'])
})

test('tags that end of themselves are not nested', async () => {
  const { html, reports } = await render(`<ul>${'<li>One'.repeat(200)}</ul>\n${'<p>Two<br>'.repeat(200)}`)
  expect(html.match(/<li>/g)).toHaveLength(200)
  expect(reports).toEqual([])
})

test('a language that is none is left out', async () => {
  const { html, reports } = await render(
    '<i lang="a b">x</i> <i lang="en_US">y</i> <i lang="zh-Hant-TW">z</i> <i lang="">q</i> :lang[r]{123}',
  )
  expect(html).toBe('<p><i>x</i> <i>y</i> <i lang="zh-Hant-TW">z</i> <i lang="">q</i> r</p>')
  expect(reports).toEqual(['html-allowed:1'])
})
