import { expect, test } from 'vitest'
import { VFile } from 'vfile'
import { parseMarkdown } from '../../src/manuscript/markdown.ts'

/** Has all for which steps of the parser are taken that are skipped in texts without it. */
const everything =
  'Last: &amp; a@b.org http://c.example www.d.example == ^e ~ %% {: } toc | \\| $$ (ref: (\\#f @ref( `r g` {{ import <Listing.'

/** What the parser makes of a text, and says of it. */
function parsed(path: string, text: string) {
  const file = new VFile({ path, value: `${text}\n\n${everything}\n` })
  const alone = new VFile({ path, value: `${text}\n` })
  const count = parseMarkdown(alone).children.length
  return [alone, file].map((one) => {
    const { children } = parseMarkdown(new VFile({ path, value: String(one) }))
    return { children: children.slice(0, count), said: alone.messages.map(String) }
  })
}

test.each([
  ['an escaped address', 'a.md', 'See www\\.example.org now, and https\\://example.org/a.'],
  ['an address', 'a.md', 'See www.example.org, https://example.org and a@b.org.'],
  ['an address with a named character', 'a.md', 'To a&#64;b.org.'],
  ['code of R', 'a.Rmd', 'Value ` r x ` here, and `r y`.'],
  ['a listing of a template', 'a.md', '{% highlight admonish %}\nBe careful.\n{% endhighlight %}'],
  ['escaped comments', 'a.md', 'A \\%\\%b\\%\\% c.'],
  ['comments', 'a.md', 'A %%b%% c.\n\n%%\nd\n%%'],
  ['an escaped highlight', 'a.md', 'Is =\\=d=\\= e?'],
  ['marked phrases', 'a.md', 'x^2^, H~2~O and ==marked==.'],
  ['a named block', 'a.md', 'Words. ^name'],
  ['definitions', 'a.md', 'Term\n: Meaning\n\n> Other\n> ~ Meaning'],
  ['attributes of kramdown', 'a.md', '# Title\n{: #id}\n\nWords.\n{: .class}'],
  ['a mark for contents', 'a.md', '[TOC]\n\nWords.'],
  ['a heading with attributes', 'a.md', '## Title {#id .class}'],
  ['verse', 'a.md', '| One\n|  two'],
  ['bars in formulas of cells', 'a.md', '| a |\n| --- |\n| $x\\|y$ |'],
  ['a formula for display', 'a.md', 'One\n$$x$$\ntwo'],
  ['an open fence', 'a.md', '> ```\n> code'],
  ['an admonition', 'a.md', '```admonish note\nWords.\n```'],
  ['references of bookdown', 'a.Rmd', 'See \\@ref(fig:x).\n\n(ref:label) Words.'],
])('%s is read alike in a text with little in it and in one with much', (_, path, text) => {
  const [alone, amid] = parsed(path, text)
  expect(amid).toEqual(alone)
})
