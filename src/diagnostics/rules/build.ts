import type { Catalogue } from '../rule.ts'

/** About a finished build. */
export const buildRules = {
  'proof-text': {
    severity: 'error',
    message: 'Lost in the {edition}: `{passage}`',
    hint: 'This is a fault of the press; please report it with this passage.',
  },
  'proof-added': {
    severity: 'error',
    message: 'Found in the {edition} what the manuscript does not say: `{passage}`',
    hint: 'This is a fault of the press; please report it with this passage.',
  },
  'character-printed': {
    severity: 'error',
    message: 'Found no typeface that has `{character}`, so the {edition} does not print it',
    hint: 'Install a typeface that has it, or write it in another way.',
  },
  'proof-note': {
    severity: 'error',
    message: 'Note {mark} in the {edition}: {reason}',
    hint: 'This is a fault of the press; please report it with this note.',
  },
  'proof-event': {
    severity: 'error',
    message: 'Event `{label}` in the {edition}: {reason}',
    hint: 'This is a fault of the press; please report it with this event.',
  },
  'proof-place': {
    severity: 'error',
    message: '`{place}` in the {edition}: {reason}',
    hint: 'This is a fault of the press; please report it.',
  },
  'epub-valid': {
    severity: 'error',
    message: 'The EPUB is not valid: {reason}',
    hint: 'This is a fault of the press; please report it.',
  },
} satisfies Catalogue
