import { writeFileSync } from 'node:fs'
import { readFileSync } from 'node:fs'
import { test } from 'vitest'
import { packEpub } from '../../src/epub/pack-epub.ts'
import { epubcheck } from '../readers/epubcheck.ts'
import { book, call, note, picture, section } from './sample-book.ts'
import { testWorld } from './test-world.ts'
test('try', async () => {
  const w = testWorld()
  const b = book({
    settings: { subtitle: 'A <tale>', publisher: 'P & Q', date: '2026-11', rights: '© me', licence: 'CC BY 4.0', subjects: ['a', ''], series: { name: 'S', number: 2 }, description: 'D "q"',
    authors: [{ name: 'Ada', role: 'aut', sortAs: 'A' }, { name: 'T', role: 'trl' }] },
    styles: { shared: ':root{--ink:#111;--serif:"Libertinus Serif", serif} body{font-family:var(--serif)} h1{color:var(--ink, red)} math{font-family:"Libertinus Math"} code{font-family:"Libertinus Mono"}', print: '', epub: readFileSync('templates/epub/epub.css', 'utf8') },
    fonts: [
      { family: 'Libertinus Serif', weight: 400, style: 'normal', name: 'libertinus-serif-400', bytes: readFileSync('node_modules/@expo-google-fonts/libertinus-serif/400Regular/LibertinusSerif_400Regular.ttf') },
      { family: 'Libertinus Serif', weight: 400, style: 'italic', name: 'libertinus-serif-400-italic', bytes: readFileSync('node_modules/@expo-google-fonts/libertinus-serif/400Regular_Italic/LibertinusSerif_400Regular_Italic.ttf') },
      { family: 'Libertinus Mono', weight: 400, style: 'normal', name: 'libertinus-mono-400', bytes: readFileSync('node_modules/@expo-google-fonts/libertinus-mono/400Regular/LibertinusMono_400Regular.ttf') },
      { family: 'Libertinus Math', weight: 400, style: 'normal', name: 'libertinus-math-400', bytes: readFileSync('node_modules/@expo-google-fonts/libertinus-math/400Regular/LibertinusMath_400Regular.ttf') },
    ],
    assets: [picture('pics/ä b.svg', 'image/svg+xml', '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><defs><rect id="r" width="5" height="5"/></defs><use href="#r"/><use href="#r" x="4"/></svg>')],
    cover: picture('cover.svg', 'image/svg+xml', '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1600 2560"><rect width="1600" height="2560" fill="#224"/><text x="100" y="500" font-size="200" fill="#fff" font-family="Libertinus Serif">The Lamp ﬁ</text></svg>'),
    sections: [
      section({ id: 'title', kind: 'matter', matter: 'title', placement: 'front', html: '<h1>The Lamp</h1>' }),
      section({ id: 'contents', kind: 'matter', matter: 'contents', placement: 'front', html: '<p>dropped</p>' }),
      section({ id: 'preface', placement: 'front', title: 'Preface', html: '<h1 id="preface-t">Preface</h1><p>x</p>' }),
      section({ id: 'one', title: 'One', label: 'Chapter 1', headings: [{ id: '1-a b', level: 2, text: 'Ab', children: [] }],
        html: `<h1 id="one-t">One</h1><p lang="fa" dir="rtl">a\u0001b&nbsp;c ${call('c1', 'n1', '1')} <a href="#1-a%20b">x</a> <a href="#nope">nope</a> <a href="http://x.y/a|b[c]?q={d}&e#f^">o</a> <a href="mailto:a@b.c">m</a><a href="foo.md">f</a></p><h2 id="1-a b">Ab</h2><ol reversed start="3"><li>x<li value="9">y</ol><p>see ${call('c2', 'n1', '1')}<span class="folio" data-folio-of="x"></span></p>
        <table><thead><tr><th align="right" scope="col" id="hh">a</th></tr></thead><tbody><tr><td headers="hh">b</td></tr></tbody></table><p><img src="pics/ä b.svg" alt="A & b"><img src="nope.png" alt="Gone"></p><ul class="contains-task-list"><li class="task-list-item"><input type="checkbox" disabled checked> done</li></ul><p><math display="block" alttext="\\sqrt{x}"><msqrt><mi>x</mi></msqrt></math></p><pre><code>  a < b
</code></pre><details open><summary>s</summary>t</details><p><ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby></p>` }),
      section({ id: 'p', kind: 'part', title: 'Part the first', html: '<h1>Part</h1>' }),
      section({ id: 'toc', title: '', html: `<p>Second ${call('c3', 'n1', '1')}</p>` }),
      section({ id: 'fa', title: 'فارسی', language: 'fa', depth: 1, html: '<h1>فارسی</h1>' }),
      section({ id: 'colophon', kind: 'matter', matter: 'colophon', placement: 'back', html: '<h1>Colophon</h1>' }),
    ],
    notes: [note('n1', 'one', '1', ['c1', 'c2', 'c3'], '<p>A note <em>x</em>.</p><p>Two.</p>')],
  })
  let t = performance.now()
  const { epub } = await packEpub(b, w)
  console.log(epub.length, performance.now() - t)
  t = performance.now()
  const again = (await packEpub(b, w)).epub
  console.log(Buffer.compare(epub, again), performance.now() - t)
  writeFileSync('/tmp/epub-stage/try.epub', epub)
  console.log((await epubcheck(epub)).join('\n'))
  await w.close()
}, 120000)
