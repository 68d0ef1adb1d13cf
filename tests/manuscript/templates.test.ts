import { describe, expect, test } from 'vitest'
import { readManuscript } from '../../src/manuscript/read-manuscript.ts'
import { memoryWorld, reportsOf } from './memory-world.ts'
import { parseWhole } from './other-tools.ts'
import { sources } from './shape.ts'

const gone = ['html', '<!-- -->']
const rules = (reports: readonly string[]) => reports.map((report) => report.split(': ', 1)[0])

describe('tags of Jekyll', () => {
  test('a picture with a caption is a figure, in the folder of its lesson', () => {
    const text =
      '---\nslug: bees\n---\n\nWords before:\n{% include figure.html filename="hive.png" alt="A hive"\n  caption="A *hive*, by [me](x.md)" %}\n\n1. Item\n   {% include image.html file="/a/b.png" %}\n2. Two\n'
    const { tree, shape, reports } = parseWhole(text)
    expect(reports).toEqual([])
    expect(shape).toEqual([
      ['yaml', 'slug: bees'],
      ['paragraph', 'Words before:'],
      [
        ':figure',
        ['paragraph', 'A ', ['emphasis', 'hive'], ', by ', ['link', 'x.md', 'me']],
        ['paragraph', ['image', '/images/bees/hive.png']],
      ],
      [
        'list',
        ['listItem', ['paragraph', 'Item'], ['paragraph', ['image', '/a/b.png']]],
        ['listItem', ['paragraph', 'Two']],
      ],
    ])
    expect(sources(text, 'emphasis')).toEqual(['*hive*'])
    expect(tree.children[2]).toMatchObject({ children: [{}, { children: [{ alt: 'A hive' }] }] })
  })

  test('a picture stands wherever its tag does, amid HTML too, whatever the tag is called', () => {
    const amid = '<div>\n  {% include image.html file="/a/b.png" alt="A \'b\'" width="90" %}\n</div>'
    const { shape, reports } = parseWhole(`${amid}\n\n{% include card.html file="/a/c.png" %}\n`)
    expect(reports).toEqual([])
    const element = `<img src="/a/b.png" alt="A 'b'"`.padEnd(
      '{% include image.html file="/a/b.png" alt="A \'b\'" width="90" %}'.length - 1,
    )
    expect(shape).toEqual([
      ['html', `<div>\n  ${element}>\n</div>`],
      ['paragraph', ['image', '/a/c.png']],
    ])
  })

  test('a picture amid the text ends its paragraph, whatever stands around it', () => {
    const figure = [':figure', ['paragraph', 'A bee-hive'], ['paragraph', ['image', '/a.png']]]
    const tag = '{% include figure.html filename="/a.png" caption="A bee-hive" %}'
    const { shape, reports } = parseWhole(
      `Before.${tag} *After*\n\n(${tag}\n\n ${tag}\n\n- Item ${tag}\n\n# Title {% raw %}x{% endraw %} {% foot a=1 %}\n`,
    )
    expect(reports).toEqual(['9:32 template-tag: Write what it would put there, or take it out.'])
    expect(shape).toEqual([
      ['paragraph', 'Before.'],
      figure,
      ['paragraph', ' ', ['emphasis', 'After']],
      figure,
      figure,
      ['list', ['listItem', ['paragraph', 'Item '], figure]],
      ['heading', 'Title ', gone, 'x', gone, ' ', gone],
    ])
  })

  test('boxes keep their Markdown; contents, comments and addresses of the site go', () => {
    const { shape, reports } = parseWhole(
      '{% include toc.html %}\n\n{% include alert.html text="Mind `p`." %}\n\n{% comment %}\nNot *this*.\n\n{% endcomment %}\n\nGet [it]({{ site.baseurl }}/a.csv).\n',
    )
    expect(reports).toEqual([])
    expect(shape).toEqual([
      gone,
      [':warning', ['paragraph', 'Mind ', ['inlineCode', 'p'], '.'], gone],
      gone,
      ['paragraph', 'Get ', ['link', '/a.csv', 'it'], '.'],
    ])
  })

  test('listings are code to the letter, and code is not read', () => {
    const { shape, reports } = parseWhole(
      '{% highlight ruby %}\nputs *x*\n\n# no title\n{% endhighlight %}\n\n```html\n{% raw %}\n{{ page.title }} {% if a %}\n{% endraw %}\n```\n\nAnd `{{ page.title }}`.\n',
    )
    expect(reports).toEqual([])
    expect(shape).toEqual([
      ['code', 'puts *x*\n\n# no title'],
      ['code', '{{ page.title }} {% if a %}'],
      ['paragraph', 'And ', ['inlineCode', '{{ page.title }}'], '.'],
    ])
  })

  test('what the press does not know is reported, and what it holds is kept', () => {
    const { shape, reports } = parseWhole('{% include syntax.html type="a" %}\n\n{% if page.x %}\nKept.\n{% endif %}\n')
    expect(rules(reports)).toEqual(['1:1 template-tag'])
    expect(shape).toEqual([gone, gone, ['paragraph', 'Kept.'], gone])
  })

  test('a value that is not there leaves its name', () => {
    const { shape } = parseWhole('Version {{ book.version }}, {{book.version}}.\n')
    expect(shape).toEqual([
      ['paragraph', 'Version ', ['inlineCode', 'book.version'], ', ', ['inlineCode', 'book.version'], '.'],
    ])
  })
})

describe('blocks of GitBook', () => {
  test('hints are admonitions, round lists too', () => {
    const { shape, reports } = parseWhole(
      '{% hint style="info" %}\n* one\n* two\n{% endhint %}\n\n{% hint style="danger" %}\nMind.\n\nAnd **mind**.\n{% endhint %}\n',
    )
    expect(reports).toEqual([])
    expect(shape).toEqual([
      [':note', ['list', ['listItem', ['paragraph', 'one']], ['listItem', ['paragraph', 'two']]], gone, gone],
      [':caution', ['paragraph', 'Mind.'], ['paragraph', 'And ', ['strong', 'mind'], '.'], gone, gone],
    ])
  })

  test('tabs and listings stand below their titles, embedded pages as links', () => {
    const { shape, reports } = parseWhole(
      '{% tabs %}\n{% tab title="C" %}\n{% code title="a.c" %}\n```c\nint a;\n```\n{% endcode %}\n{% endtab %}\n{% endtabs %}\n\n{% embed url="https://example.org/x" %}\n',
    )
    expect(reports).toEqual([])
    expect(shape).toEqual([
      gone,
      ['paragraph', ['strong', 'C']],
      ['paragraph', ['strong', 'a.c']],
      ['code', 'int a;'],
      gone,
      gone,
      gone,
      ['paragraph', ['link', 'https://example.org/x', 'https://example.org/x']],
    ])
  })

  test('of what is for one edition, a book has its own', () => {
    const { shape } = parseWhole(
      '{% if output.name == "ebook" %}\nBook.\n{% endif %}\n{% if output.name == "website" %}\nSite.\n{% endif %}\n',
    )
    expect(shape).toEqual([gone, ['paragraph', 'Book.'], gone, gone])
  })
})

test('braces of TeX and of prose stay', () => {
  const { shape, reports } = parseWhole('$\\mathbf{{x}}$ and {{x}} and {% x.\n')
  expect(reports).toEqual([])
  expect(shape).toEqual([['paragraph', ['inlineMath', '\\mathbf{{x}}'], ' and {{x}} and {% x.']])
})

test('front matter that is no YAML is read as far as it goes', async () => {
  const manuscript = await readManuscript(
    memoryWorld({
      'a/one.md':
        '---\ntitle: |\n    The "first" one\nauthors:\n- A. B.\nabstract: "an "open" quote\nlang: de\n---\n\nText.\n',
      'a/two.md': '# Two\n',
    }),
  )
  expect(reportsOf(manuscript).map((report) => report.split(' ')[1])).toEqual(['front-matter-syntax:'])
  const [first] = manuscript.body
  expect(first?.kind === 'chapter' && first.chapter.frontMatter).toEqual({ title: 'The "first" one', language: 'de' })
})

describe('shortcodes of Quarto and Hugo', () => {
  test('end pages, show pictures and lead to what a book cannot show', () => {
    const { shape, reports } = parseWhole(
      '{{< pagebreak >}}\n\n{{< figure src="hive.png" caption="A *hive*" >}}\n\n{{< video https://example.org/bees.mp4 >}}\n',
    )
    expect(reports).toEqual([])
    expect(shape).toEqual([
      ['leafDirective'],
      [':figure', ['paragraph', 'A ', ['emphasis', 'hive']], ['paragraph', ['image', 'hive.png']]],
      ['paragraph', ['link', 'https://example.org/bees.mp4', 'https://example.org/bees.mp4']],
    ])
  })

  test('take in texts', async () => {
    const world = memoryWorld({ 'a.qmd': '# A\n\n{{< include _b.qmd >}}\n', '_b.qmd': 'Words of *another*.\n' })
    const { body } = await readManuscript(world, { file: 'a.qmd' })
    const tree = body[0]?.kind === 'chapter' ? body[0].chapter.tree : undefined
    expect(tree?.children.map(({ type }) => type)).toEqual(['heading', 'html', 'paragraph'])
  })

  test('are reported where the press knows none of it, and their names printed where they stand in a sentence', async () => {
    const world = memoryWorld({ 'a.md': '# A\n\n{{< bees >}}\n\nVersion {{< meta version >}}, `{{< kept >}}`.\n' })
    const manuscript = await readManuscript(world, { file: 'a.md' })
    expect(rules(reportsOf(manuscript))).toEqual(['a.md:3:1 template-tag', 'a.md:5:9 template-value'])
  })
})

test('a callout of Quarto has its heading for a title', () => {
  expect(parseWhole('::: {.callout-tip}\n## Mind the *gap*\n\nIt is wide.\n:::\n').shape).toEqual([
    [':tip', ['paragraph', 'Mind the ', ['emphasis', 'gap']], ['paragraph', 'It is wide.']],
  ])
})
