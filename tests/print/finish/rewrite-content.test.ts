import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { grayContent } from '../../../src/print/finish/content/gray.ts'
import { rewriteContent } from '../../../src/print/finish/content/rewrite-content.ts'
import { interpretContent } from './interpret-content.ts'

function bytes(text: string): Uint8Array {
  return Buffer.from(text, 'latin1')
}

function lines(first: string, items: readonly string[], last: string): string {
  return [first, ...items, last].join('\n')
}

function rewritten(content: string, ...artifacts: number[]): string {
  return Buffer.from(rewriteContent(bytes(content), new Set(artifacts))).toString('latin1')
}

/** Without the marks that are added. */
function bare(content: string): string {
  return content.replaceAll(/\/Artifact BMC\n|\nEMC/g, '')
}

const number = fc.constantFrom('0', '1', '.5', '-.23999999', '115520')
const text = fc.constantFrom('<0103> Tj', '(a\\)b( BT )c) Tj', '[(q) -12 <0a>] TJ', "(BDC /MCID) '", '(\\() Tj')
const path = fc.constantFrom(
  '0 0 5 5 re f',
  '0 0 m\n1 1 l S',
  '0 0 m 1 1 2 2 3 3 c h B*',
  '0 0 5 5 re W* n',
  '1 1 3 3 re W f*',
)
const image = fc.constantFrom('BI /W 1 /H 1 /BPC 8 /CS /G ID \x00EI\xff BT EI', 'BI /W 2 ID EI\x80 q\nEI')
const other = fc.oneof(path, image, fc.constantFrom('/X6 Do', '/S1 sh'))
const setting = fc.oneof(
  fc.tuple(number, number, number, fc.constantFrom('rg', 'RG')).map((parts) => parts.join(' ')),
  fc.tuple(number, fc.constantFrom('rg', 'RG')).map(([gray, operator]) => `${gray} ${gray} ${gray} ${operator}`),
  fc.constantFrom('/G3 gs', '2 w', '1 0 0 1 5 5 cm', '% a comment with BT and q', '/Here MP'),
)
const opening = fc.oneof(
  { weight: 3, arbitrary: fc.nat(5).map((id) => `/P <</MCID ${id} >>BDC`) },
  fc.constantFrom(
    '/Span<</ActualText <feff00ad> >> BDC',
    '/Span <</ActualText (/MCID 7\\)) >>BDC',
    '/ReversedChars BMC',
  ),
  fc.constantFrom('/Artifact BMC', '/Artifact <</Type /Pagination >>BDC'),
)

const untaggedText = fc.array(fc.oneof(text, setting), { maxLength: 3 }).map((items) => lines('BT', items, 'ET'))
const state = fc.array(fc.oneof(untaggedText, other), { maxLength: 3 }).map((items) => lines('q', items, 'Q'))

/** As the browser writes what is clipped: a tag ends after the state in which it began, or in one that began in it. */
const crossing = fc.tuple(fc.nat(5), fc.boolean(), state, untaggedText).map(([id, isFirst, inside, after]) => {
  const tag = `/P <</MCID ${id} >>BDC`
  return isFirst ? lines(tag, ['q', inside, 'EMC', after], 'Q') : lines('q', [tag, inside, 'Q', after], 'EMC')
})

/** Pages as a browser could write them, and harder: tags around text objects and in them, states in tags. */
const page = fc.letrec<{ show: string; mark: string; item: string }>((tie) => ({
  show: fc.oneof(
    { weight: 3, arbitrary: text },
    setting,
    fc
      .tuple(opening, fc.array(fc.oneof(text, setting), { maxLength: 3 }))
      .map(([tag, items]) => lines(tag, items, 'EMC')),
  ),
  mark: fc
    .tuple(opening, fc.array(fc.oneof(untaggedText, other, setting, state), { maxLength: 4 }))
    .map(([tag, items]) => lines(tag, items, 'EMC')),
  item: fc.oneof(
    { maxDepth: 4 },
    setting,
    other,
    untaggedText,
    fc.array(tie('show'), { maxLength: 5 }).map((items) => lines('BT', items, 'ET')),
    tie('mark'),
    crossing,
    fc.array(tie('item'), { maxLength: 6 }).map((items) => lines('q', items, 'Q')),
  ),
})).item
const pages = fc.array(page, { maxLength: 6 }).map((items) => items.join('\n'))

describe('what a page paints', () => {
  test('outside of its tags becomes artifact, and is painted as before', () => {
    fc.assert(
      fc.property(pages, fc.uniqueArray(fc.nat(5)), (content, artifacts) => {
        const lost = new Set(artifacts.map(String))
        const expected = interpretContent(bytes(content)).map((painted) => ({
          ...painted,
          tag: painted.tag === 'none' || lost.has(painted.tag) ? 'artifact' : painted.tag,
        }))
        expect(interpretContent(bytes(rewritten(content, ...artifacts)))).toEqual(expected)
      }),
      { numRuns: 2000 },
    )
  })

  test('needs no second pass', () => {
    fc.assert(
      fc.property(pages, (content) => {
        const once = rewritten(content, 2)
        expect(rewritten(once, 2)).toBe(once)
      }),
    )
  })

  test('is written byte for byte but for marks and grays', () => {
    fc.assert(
      fc.property(pages, (content) => {
        const gray = Buffer.from(grayContent(bytes(content))).toString('latin1')
        expect(bare(rewritten(content))).toBe(bare(gray))
      }),
    )
  })
})

test('a run of painting is one artifact, around the states and texts that hold nothing else', () => {
  const content =
    'q\n/G3 gs\nBT\n<01> Tj\nET\n0 0 5 5 re\nf\nQ\n/X1 Do\n/P <</MCID 0 >>BDC\nBT\n<02> Tj\nET\nEMC\n/X2 Do'
  expect(rewritten(content)).toBe(
    '/Artifact BMC\nq\n/G3 gs\nBT\n<01> Tj\nET\n0 0 5 5 re\nf\nQ\n/X1 Do\nEMC\n/P <</MCID 0 >>BDC\nBT\n<02> Tj\nET\nEMC\n/Artifact BMC\n/X2 Do\nEMC',
  )
})

test('an artifact beside a tag stays within the text object and the state', () => {
  expect(rewritten('q\nBT\n<01> Tj\n/P <</MCID 0 >>BDC\n<02> Tj\nEMC\nET\n0 0 5 5 re f\nQ')).toBe(
    'q\nBT\n/Artifact BMC\n<01> Tj\nEMC\n/P <</MCID 0 >>BDC\n<02> Tj\nEMC\nET\n/Artifact BMC\n0 0 5 5 re f\nEMC\nQ',
  )
})

test('a tag that is no content goes, with the artifacts beside it', () => {
  expect(rewritten('/X1 Do\n/Table <</MCID 12 >>BDC\n0 0 5 5 re\nf\nEMC\n/X2 Do', 12)).toBe(
    '/Artifact BMC\n/X1 Do\n\n0 0 5 5 re\nf\n\n/X2 Do\nEMC',
  )
})

test('grays are grays, colours stay', () => {
  expect(rewritten('0 0 0 RG .13333334 .13333334 .13333334 rg\n1 0 0 rg 0.5 .5 .5 RG')).toBe(
    '0 G .13333334 g\n1 0 0 rg 0.5 .5 .5 RG',
  )
})
