import { expect, test } from 'vitest'
import { sectionRole } from '../../src/epub/roles.ts'
import type { RenderedSection } from '../../src/model/rendered.ts'

const section = (more: Partial<RenderedSection>): RenderedSection => ({
  id: 'x',
  kind: 'chapter',
  placement: 'front',
  depth: 0,
  title: 'X',
  tree: { type: 'root', children: [] },
  headings: [],
  notes: [],
  ...more,
})

test.each([
  [{ role: 'preface' }, { type: 'preface', role: 'doc-preface' }],
  [
    { role: 'acknowledgments', placement: 'back' },
    { type: 'acknowledgments', role: 'doc-acknowledgments' },
  ],
  [{ role: 'contributors', placement: 'back' }, { type: 'contributors' }],
  [
    { role: 'introduction', placement: 'body' },
    { type: 'introduction', role: 'doc-introduction' },
  ],
  [
    { role: 'introduction', placement: 'body', label: 'Chapter 1' },
    { type: 'chapter', role: 'doc-chapter' },
  ],
  [
    { role: 'appendix', placement: 'body', label: 'Appendix A' },
    { type: 'appendix', role: 'doc-appendix' },
  ],
  [{ placement: 'body' }, { type: 'chapter', role: 'doc-chapter' }],
  [{ placement: 'front' }, {}],
  [
    { kind: 'part', placement: 'body' },
    { type: 'part', role: 'doc-part' },
  ],
  [
    { kind: 'matter', matter: 'colophon' },
    { type: 'colophon', role: 'doc-colophon' },
  ],
] as const)('a section %j is %j', (more, role) => {
  expect(sectionRole(section(more))).toEqual(role)
})
