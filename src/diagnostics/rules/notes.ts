import type { Catalogue } from '../rule.ts'

/** About footnotes. */
export const noteRules = {
  'note-defined': {
    severity: 'error',
    standIn: true,
    message: 'Unexpected note call `[^{label}]`, expected a definition for it in this chapter',
    hint: '{suggestion}',
    explanation:
      'The text calls a note that the chapter does not define. Labels belong to their chapter: a definition in another chapter is another note. The call is printed as it was written, brackets and all, so that somebody sees it.',
    example: 'The sea is salt.[^salt]',
    fix: 'The sea is salt.[^salt]\n\n[^salt]: By about a thirtieth part.',
  },
  'note-called': {
    severity: 'warning',
    message: 'Found note `[^{label}]` that no printed text calls, expected a call in this chapter',
    hint: 'Put `[^{label}]` where the note belongs, or take the note out; it is not printed as it stands.',
    explanation:
      'The chapter defines a note that nothing in it calls, or that only another such note calls. A note has no place of its own: it is printed on the page of its call. So its words are in neither edition.',
    example: 'The sea is salt.\n\n[^salt]: By about a thirtieth part.',
    fix: 'The sea is salt.[^salt]\n\n[^salt]: By about a thirtieth part.',
  },
  'note-defined-once': {
    severity: 'error',
    standIn: true,
    message: 'Found a second definition of note `[^{label}]`, expected one (line {line})',
    hint: 'Give one of the two another label.',
    explanation:
      'One chapter defines two notes with the same label. A call cannot tell which of them it means; it is taken to mean the one that follows it in the text, else the last. To other tools all calls mean the first, and the words of the second are lost.',
    example: 'The sea[^1] and the shore[^1].\n\n[^1]: Salt.\n[^1]: Sand.',
    fix: 'The sea[^1] and the shore[^2].\n\n[^1]: Salt.\n[^2]: Sand.',
  },
  'note-empty': {
    severity: 'warning',
    message: 'Found {note} without a word, expected the text of a note',
    hint: 'Write the note, or take it out with what calls it.',
    explanation:
      'A note is called, and has nothing to say: its text was never written, or stands below it without being indented, so that it belongs to the chapter. A mark alone is printed at the foot of the page.',
    example: 'The sea is salt.[^salt]\n\n[^salt]:\n\nBy about a thirtieth part.',
    fix: 'The sea is salt.[^salt]\n\n[^salt]:\n    By about a thirtieth part.',
  },
  'note-embedded': {
    severity: 'warning',
    message: 'Found `![[{target}]]`, which takes in another text, expected that text or a link to it',
    hint: 'Copy the text to this place, or leave the `!` out: a link is printed.',
    explanation:
      'Folders of notes can show one note within another. A book prints every text once, in its own place, so that the words stand there as a link to it.',
    example: 'The tides are told elsewhere: ![[Tides]]',
    fix: 'The tides are told elsewhere: [[Tides]]',
  },
} satisfies Catalogue
