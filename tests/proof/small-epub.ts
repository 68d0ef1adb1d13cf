import { strToU8, zipSync } from 'fflate'

const document = (body: string): string => `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><head><title>Not read</title></head>
<body>${body}</body></html>`

const call = (number: number, note: string, mark: string): string =>
  `<sup><a epub:type="noteref" href="#${note}" id="call-${number}">${mark}</a></sup>`

const note = (id: string, mark: string, call: number, text: string): string =>
  `<aside epub:type="footnote" id="${id}"><p><a role="doc-backlink" href="#call-${call}">${mark}</a> ${text}</aside>`

/** The files of an EPUB that holds the small book; written by hand, with what a stylesheet and typography would change. */
export const smallEpub: Readonly<Record<string, string>> = {
  'META-INF/container.xml':
    '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="OEBPS/content.opf"/></rootfiles></container>',
  'OEBPS/content.opf': `<package xmlns="http://www.idpf.org/2007/opf"><manifest>
<item id="a" href="lamp.xhtml"/><item id="b" href="text/ledger.xhtml"/><item id="t" href="timeline.xhtml"/><item id="n" href="toc.xhtml" properties="nav"/>
</manifest><spine><itemref idref="n"/><itemref idref="a"/><itemref idref="b"/><itemref idref="t"/></spine></package>`,
  'OEBPS/toc.xhtml': document(
    '<nav epub:type="toc" id="contents"><ol><li><a href="lamp.xhtml">Chapter 1 The Lamp</a></li><li><a href="text/ledger.xhtml">Chapter 2 The Ledger</a></li><li><a href="timeline.xhtml">Timeline</a></li></ol></nav>',
  ),
  'OEBPS/lamp.xhtml': document(`<section id="lamp"><p class="label">Chapter 1</p><h1>The <i>Lamp</i></h1>
<p>A lamp burned in the win\u00ADdow all winter,${call(1, 'n1', '1')} and nobody knew who had lit it.</p>
<p>On 3\u00A0January 2024, <span id="event-the-lamp-went-out">the lamp went out</span>; the “watchman” wrote it down.${call(2, 'n2', '2')}</p>
<table><tr><th>Year</th><th>Oil used</th></tr><tr><td>2022</td><td>12 jars</td></tr><tr><td>2023</td><td>14 jars</td></tr></table>
<p>The ledger says that oil was dear that year.${call(3, 'n3', '3')} The watchman’s hand is clear,${call(4, 'n1', '1')} <em>though faint</em>.</p>
<p>The last page of the ledger is blank.</p>
<section epub:type="footnotes">${note('n1', '1', 1, 'Rape oil, bought at the harbour.</p>')}${note('n2', '2', 2, 'The ledger is kept in the town hall.</p><p>Its second volume is lost.</p>')}${note('n3', '3', 3, 'An inline remark on prices.</p>')}</section></section>`),
  'OEBPS/text/ledger.xhtml': document(
    '<section id="ledger"><p>Chapter 2</p><h1>The Ledger</h1><p>Nobody has opened the ledger since.</p></section>',
  ),
  'OEBPS/timeline.xhtml': document(
    '<section id="timeline"><h1>Timeline</h1><ol><li><time datetime="2024-01-03">3 January 2024</time> the lamp went out <a href="lamp.xhtml#event-the-lamp-went-out">Chapter 1</a></li></ol></section>',
  ),
}

export function zipEpub(files: Readonly<Record<string, string>>): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])))
}
