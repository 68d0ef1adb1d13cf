import type { Catalogue } from '../rule.ts'

/** About footnotes. */
export const noteRules = {
  'note-defined': {
    severity: 'error',
    standIn: true,
    message: 'Unexpected note call `[^{label}]`, expected a definition for it in this chapter',
    hint: '{suggestion}',
  },
  'note-called': {
    severity: 'warning',
    message: 'Found note `[^{label}]` that no printed text calls, expected a call in this chapter',
    hint: 'Put `[^{label}]` where the note belongs, or take the note out; it is not printed as it stands.',
  },
  'note-defined-once': {
    severity: 'error',
    standIn: true,
    message: 'Found a second definition of note `[^{label}]`, expected one (line {line})',
    hint: 'Give one of the two another label.',
  },
} satisfies Catalogue
