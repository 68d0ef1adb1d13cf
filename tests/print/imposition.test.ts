import { describe, expect, test } from 'vitest'
import type { RenderedSection } from '../../src/model/rendered.ts'
import { roman } from '../../src/print/folio.ts'
import { type ImpositionStyle, impose } from '../../src/print/imposition.ts'

function section(id: string, more: Partial<RenderedSection> = {}): RenderedSection {
  return {
    id,
    kind: 'chapter',
    placement: 'body',
    depth: 0,
    title: id,
    tree: { type: 'root', children: [] },
    headings: [],
    notes: [],
    ...more,
  }
}

const style: ImpositionStyle = { openers: 'recto', bookTitle: 'The Book', wholeLeaves: false }
const start = { pagesBefore: 0, numeral: String }

function frontMatter(matter: NonNullable<RenderedSection['matter']>): RenderedSection {
  return section(matter, { kind: 'matter', matter, placement: 'front' })
}

describe('imposition', () => {
  test('prints the part or the book over versos, the chapter over rectos, its short title where it has one', () => {
    const { sections } = impose(
      [
        { section: section('a', { title: 'A long title', shortTitle: 'Short' }), pages: 3 },
        { section: section('part', { kind: 'part', title: 'The Part' }), pages: 1 },
        { section: section('b', { title: '', label: 'Chapter 2' }), pages: 3 },
        { section: section('c', { title: '' }), pages: 3 },
        { section: section('d', { placement: 'back' }), pages: 3 },
      ],
      start,
      style,
    )
    const heads = sections.map(({ pages }) => pages.slice(1).map(({ runningHead }) => runningHead))
    expect(heads).toEqual([
      ['The Book', 'Short'],
      [],
      ['The Part', 'Chapter 2'],
      ['The Part', 'The Book'],
      ['The Book', 'd'],
    ])
    expect(
      sections.flatMap(({ pages }) => pages.map(({ kind }) => kind)).filter((kind) => kind === 'opener'),
    ).toHaveLength(4)
  })

  test('opens chapters on rectos, with a blank verso where needed', () => {
    const { sections, pages } = impose(
      [
        { section: section('a'), pages: 3 },
        { section: section('b'), pages: 1 },
      ],
      start,
      style,
    )
    expect(sections[1]?.blanksBefore.map(({ kind }) => kind)).toEqual(['blank'])
    expect(pages.map(({ side }) => side)).toEqual(['recto', 'verso', 'recto', 'verso', 'recto'])
    expect(sections[1]?.pages[0]).toEqual({ side: 'recto', kind: 'opener', folio: '5', runningHead: 'b' })
  })

  test('opens chapters on any page when set so, and nested ones always', () => {
    const any = impose(
      [
        { section: section('a'), pages: 3 },
        { section: section('b'), pages: 1 },
      ],
      start,
      {
        ...style,
        openers: 'any',
      },
    )
    expect(any.pages).toHaveLength(4)
    const nested = impose(
      [
        { section: section('a'), pages: 1 },
        { section: section('b', { depth: 1 }), pages: 1 },
      ],
      start,
      style,
    )
    expect(nested.pages).toHaveLength(2)
  })

  test('heads versos with the part or the book, rectos with the chapter', () => {
    const { sections } = impose(
      [
        { section: section('one', { kind: 'part', title: 'Part one' }), pages: 1 },
        { section: section('a', { title: 'Chapter A' }), pages: 3 },
      ],
      start,
      style,
    )
    expect(sections[1]?.pages.map(({ runningHead }) => runningHead)).toEqual(['Chapter A', 'Part one', 'Chapter A'])
  })

  test('puts the copyright page on the back of the title page, and fills the last leaf', () => {
    const { sections, pages } = impose(
      (['half-title', 'title', 'copyright', 'contents'] as const).map((name) => ({
        section: frontMatter(name),
        pages: 1,
      })),
      { pagesBefore: 0, numeral: roman },
      { ...style, wholeLeaves: true },
    )
    expect(pages.map(({ label }) => label)).toEqual(['i', 'ii', 'iii', 'iv', 'v', 'vi'])
    expect(sections.map(({ pages: own }) => own[0]?.folio)).toEqual(['i', 'iii', 'iv', 'v'])
    expect(sections[3]?.blanksAfter).toHaveLength(1)
    expect(sections[1]?.pages[0]?.kind).toBe('plain')
  })
})

describe('front matter and parts', () => {
  const any: ImpositionStyle = { ...style, openers: 'any', wholeLeaves: true }
  const impositionOf = (sections: readonly RenderedSection[], pages = 1) =>
    impose(
      sections.map((one) => ({ section: one, pages })),
      { pagesBefore: 0, numeral: roman },
      any,
    )

  test('are well-formed in whatever order they are listed', () => {
    const { sections, pages } = impositionOf(
      (['copyright', 'contents', 'dedication', 'figures', 'epigraph', 'title', 'half-title'] as const).map(frontMatter),
    )
    const opened = sections.map(({ id, pages: own }) => `${id} ${own[0]?.folio} ${own[0]?.side}`)
    expect(opened).toEqual([
      'copyright ii verso',
      'contents iii recto',
      'dedication v recto',
      'figures vii recto',
      'epigraph ix recto',
      'title xi recto',
      'half-title xiii recto',
    ])
    expect(pages).toHaveLength(14)
  })

  test('have leaves of their own where chapters open on any page', () => {
    const part = section('part', { kind: 'part' })
    const { sections } = impositionOf([part, section('a'), section('b'), { ...part, id: 'second' }, section('c')])
    const opened = sections.map(({ id, blanksBefore, pages: own }) => [id, blanksBefore.length, own[0]?.folio])
    expect(opened).toEqual([
      ['part', 0, 'i'],
      ['a', 1, 'iii'],
      ['b', 0, 'iv'],
      ['second', 0, 'v'],
      ['c', 1, 'vii'],
    ])
    for (const { blanksBefore } of sections) for (const { kind } of blanksBefore) expect(kind).toBe('blank')
  })

  test('a chapter that is a dedication is set as one', () => {
    const { sections } = impositionOf([
      frontMatter('title'),
      frontMatter('copyright'),
      section('to-a', { placement: 'front', role: 'dedication' }),
      section('preface', { placement: 'front', role: 'preface' }),
    ])
    expect(sections.map(({ pages: own }) => [own[0]?.folio, own[0]?.kind])).toEqual([
      ['i', 'plain'],
      ['ii', 'plain'],
      ['iii', 'plain'],
      ['v', 'opener'],
    ])
  })
})

test('roman numerals', () => {
  expect([1, 4, 9, 14, 40, 90, 400, 1988].map(roman)).toEqual(['i', 'iv', 'ix', 'xiv', 'xl', 'xc', 'cd', 'mcmlxxxviii'])
})
