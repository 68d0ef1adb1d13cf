import type { Catalogue } from '../rule.ts'

/** About the printed page. */
export const printRules = {
  'note-on-page-of-call': {
    severity: 'warning',
    message: 'Note {mark} starts on page {starts}, after its call on page {call}: {reason}',
    hint: 'Shorten the notes called on this line, or move one of the calls to another line.',
  },
  'within-measure': {
    severity: 'warning',
    message: 'Found {what} that exceeds the type area by {excess} pt on page {page}',
    hint: 'Shorten it, or choose a larger trim size.',
  },
} satisfies Catalogue
