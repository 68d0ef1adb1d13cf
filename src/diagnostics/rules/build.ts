import type { Catalogue } from '../rule.ts'

/** About a finished build. */
export const buildRules = {
  'proof-text': {
    severity: 'error',
    message: 'Lost in the {edition}: `{passage}`',
    hint: 'This is a fault of the press; please report it with this passage.',
    explanation:
      'After a build the finished editions are read again and held against the manuscript, word by word. Here words of the manuscript are missing from an edition, or stand in another place. The edition is not written, since nobody would see the gap.',
    fault: true,
  },
  'proof-added': {
    severity: 'error',
    message: 'Found in the {edition} what the manuscript does not say: `{passage}`',
    hint: 'This is a fault of the press; please report it with this passage.',
    explanation:
      'After a build the finished editions are read again and held against the manuscript, word by word. Here an edition says something that is neither in the manuscript nor among the words that the press itself prints. The edition is not written.',
    fault: true,
  },
  'character-printed': {
    severity: 'error',
    standIn: true,
    message: 'Found no typeface that has `{character}`, so the {edition} does not print it',
    hint: 'Install a typeface that has it, or write it in another way.',
    explanation:
      'Neither the typefaces of the press nor those of this machine have a character of the text, so that an edition shows an empty box in its place. Other machines may have such a typeface, but then print would differ from one machine to the next. Where the rule is a warning, the edition is written with the box.',
    fault: true,
  },
  'proof-note': {
    severity: 'error',
    message: 'Note {mark} in the {edition}: {reason}',
    hint: 'This is a fault of the press; please report it with this note.',
    explanation:
      'Every note must stand in each edition once, with the words of its definition, and its call must lead to it. The proof of the finished edition found a note for which this is not so. The edition is not written.',
    fault: true,
  },
  'proof-event': {
    severity: 'error',
    message: 'Event `{label}` in the {edition}: {reason}',
    hint: 'This is a fault of the press; please report it with this event.',
    explanation:
      'Every dated event must stand in the timeline of each edition, and its entry must lead to where the text tells it. The proof of the finished edition found an event for which this is not so. The edition is not written.',
    fault: true,
  },
  'proof-place': {
    severity: 'error',
    message: '`{place}` in the {edition}: {reason}',
    hint: 'This is a fault of the press; please report it.',
    explanation:
      'Contents, links and page numbers must lead to where they say. The proof of the finished edition found a place for which this is not so. The edition is not written.',
    fault: true,
  },
  'print-ready': {
    severity: 'warning',
    message: 'A printer would refuse the PDF: {reason}',
    hint: 'This is a fault of the press; please report it.',
    explanation:
      'Before they print, printers look through a file for what would go wrong on the press: letters that are not in it, pages that do not say how they are trimmed, black type mixed of three inks. The press looks for the same in the finished PDF, and found this. What it saw is the `preflight` of `build.json`. The edition is written, and is right on a screen.',
    fault: true,
  },
  'epub-valid': {
    severity: 'error',
    message: 'The EPUB is not valid: {reason}',
    hint: 'This is a fault of the press; please report it.',
    explanation:
      'Shops and libraries refuse an EPUB that breaks its specification, and some readers do not open it. What the press packed breaks it at this place. The edition is not written.',
    fault: true,
  },
} satisfies Catalogue
