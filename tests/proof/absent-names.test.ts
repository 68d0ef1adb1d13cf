import { XmlDocument } from 'libxml2-wasm'
import { expect, test } from 'vitest'
import { answerForAbsent } from '../../src/proof/epub/absent-names.ts'

const namespaces = { html: 'http://www.w3.org/1999/xhtml', epub: 'http://www.idpf.org/2007/ops' }

function documentOf(body: string, before = ''): string {
  return `${before}<html xmlns="${namespaces.html}" xmlns:epub="${namespaces.epub}"><head><title>T</title></head><body>${body}</body></html>`
}

const documents = [
  documentOf('<p>Plain &lt;audio src="a"&gt; it\'s</p>'),
  documentOf('<p onclick="a()">It\'s > "this"</p><p title=\'a > b\'><audio controls=""/></p>'),
  documentOf('<section epub:type="index"><a href="#a"><img alt="" src="a"/></a></section>'),
  documentOf("<p>It's <!-- it's --> said <video/> isn't it</p>"),
  documentOf("<p><![CDATA[ it's ]]><embed src='a'/> isn't</p>"),
  documentOf('<p>&sound;</p>', '<!DOCTYPE html [<!ENTITY sound "<audio controls=\'\'/>">]>'),
  documentOf('<p\n  id = "a"\n  onload\t=\n"b" />', '<?xml version="1.0"?>\n<!DOCTYPE html>\n'),
  documentOf(
    '<e:switch xmlns:e="http://www.idpf.org/2007/ops"><h:audio xmlns:h="http://www.w3.org/1999/xhtml"/></e:switch>',
  ),
]

const questions = [
  './/html:audio',
  './/html:a//html:img[@src]',
  './/html:video[@controls]',
  './/html:video | .//html:audio[@controls]',
  './/*[@onclick or @onload]',
  './/*[@epub:type]',
  './/epub:switch',
  './/html:p[@id]',
  './/html:p[not(@id)]',
  './/html:embed[@src]/..',
  'ancestor::html:section',
  './/@href',
  '.',
  './/*',
]

function answers(source: string): readonly string[] {
  const document = XmlDocument.fromString(source)
  try {
    return questions.flatMap((question) => {
      const found = document.root.find(question, namespaces)
      const first = document.root.get(question, namespaces)
      return [`${question} ${found.map((node) => node.content).join('|')} ${first?.content ?? 'none'} ${found.length}`]
    })
  } finally {
    document.dispose()
  }
}

test('a document says of what it lacks what a search through it says', () => {
  const before = documents.map(answers)
  answerForAbsent()
  expect(documents.map(answers)).toEqual(before)
})
