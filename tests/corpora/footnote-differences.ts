/** Where a fixture reads otherwise here than on GitHub. */
export interface Difference {
  readonly fixture: string
  /** `reports`, `calls`, `order` of the notes, `note <label>` with its number of calls, or `line <number>` of the body. */
  readonly what: string
  /** Empty where there is nothing. */
  readonly github: string
  readonly ours: string
}

/** Differences that are as they should be, and why. */
export interface Justification {
  readonly reason: string
  readonly differences: readonly Difference[]
}

export const justifications: readonly Justification[] = [
  {
    reason: 'A note without words prints a mark that leads to nothing: both print it, here the author is told.',
    differences: [
      { fixture: 'constructs-in-footnotes-after-blank', what: 'reports', github: '', ours: 'note-empty' },
      { fixture: 'constructs-in-footnotes-first', what: 'reports', github: '', ours: 'note-empty' },
      { fixture: 'definitions-initial-blank', what: 'reports', github: '', ours: 'note-empty' },
      { fixture: 'nest', what: 'reports', github: '', ours: 'note-empty' },
    ],
  },
  {
    reason: 'A picture that leads nowhere has a marked frame in its place, with the words and the path.',
    differences: [
      { fixture: 'footnotes-in-constructs', what: 'line 4', github: 'image', ours: 'image Missing picture:' },
      { fixture: 'footnotes-in-constructs', what: 'line 5', github: 'link«5»', ours: '#' },
      { fixture: 'footnotes-in-constructs', what: 'line 6', github: '', ours: 'link«5»' },
    ],
  },
  {
    reason:
      'GitHub leaves a call without a note in the text in silence; so does the text here, but the author is told where it stands.',
    differences: [
      { fixture: 'bang-caret-undefined', what: 'reports', github: '', ours: 'note-defined' },
      { fixture: 'prefix-before', what: 'reports', github: '', ours: 'note-defined' },
    ],
  },
  {
    reason: 'Both print the first of two definitions; here the author is told of the second, whose text would be lost.',
    differences: [{ fixture: 'duplicate-definitions', what: 'reports', github: '', ours: 'note-defined-once' }],
  },
  {
    reason:
      'A call in the words of a picture cannot be printed. GitHub lists the note though nothing calls it, and its way back leads nowhere; here a note that nothing calls is reported and not printed.',
    differences: [
      { fixture: 'footnotes-in-constructs', what: 'reports', github: '', ours: 'note-called' },
      { fixture: 'footnotes-in-constructs', what: 'order', github: '1 2 4 5', ours: '1 2 5' },
      { fixture: 'footnotes-in-constructs', what: 'note 4', github: '1× d', ours: '' },
    ],
  },
  {
    reason:
      'Brackets around a picture that look like a call break the picture on GitHub (cmark-gfm issue 275); here, as in CommonMark, the picture stands.',
    differences: [
      { fixture: 'constructs-in-identifiers', what: 'line 8', github: '[^![image](#)]', ours: '[^image]' },
      { fixture: 'constructs-in-identifiers', what: 'line 10', github: '[^![image](#)]: a', ours: '[^image]: a' },
    ],
  },
  {
    reason: 'GitHub has no inline notes; here `^[text]` is one, as in Pandoc.',
    differences: [
      { fixture: 'inline-notes', what: 'calls', github: '', ours: '^1 ^2 ^3 ^4 ^5 ^7 ^8 ^9 ^10 ^11 ^12 ^13 ^6' },
      { fixture: 'inline-notes', what: 'order', github: '', ours: '^1 ^2 ^3 ^4 ^5 ^6 ^7 ^8 ^9 ^10 ^11 ^12 ^13' },
      {
        fixture: 'inline-notes',
        what: 'note ^1',
        github: '',
        ours: "1× Inlines notes are easier to write, since you don't have to pick an identifier and move down to type the note.",
      },
      { fixture: 'inline-notes', what: 'note ^2', github: '', ours: '1× one [balanced] three' },
      { fixture: 'inline-notes', what: 'note ^3', github: '', ours: '1× six unbalanced' },
      { fixture: 'inline-notes', what: 'note ^4', github: '', ours: '1× eight escaped] nine' },
      { fixture: 'inline-notes', what: 'note ^5', github: '', ours: '1× ten «^6» eleven' },
      { fixture: 'inline-notes', what: 'note ^6', github: '', ours: '1× nested' },
      { fixture: 'inline-notes', what: 'note ^7', github: '', ours: '1× twelve *emphasis' },
      { fixture: 'inline-notes', what: 'note ^8', github: '', ours: '1× fourteen **emphasis' },
      { fixture: 'inline-notes', what: 'note ^9', github: '', ours: '1× sixteen *emphasis' },
      { fixture: 'inline-notes', what: 'note ^10', github: '', ours: '1× eighteen image nineteen' },
      { fixture: 'inline-notes', what: 'note ^11', github: '', ours: '1× twenty link twenty one' },
      { fixture: 'inline-notes', what: 'note ^12', github: '', ours: '1× one code `` and such three' },
      { fixture: 'inline-notes', what: 'note ^13', github: '', ours: '1× one code ```` and three' },
      {
        fixture: 'inline-notes',
        what: 'line 1',
        github:
          "Here is an inline note.^[Inlines notes are easier to write, since you don't have to pick an identifier and move down to type the note.]",
        ours: 'Here is an inline note.«^1»',
      },
      {
        fixture: 'inline-notes',
        what: 'line 2',
        github: 'alpha ^[one [balanced] three] bravo.',
        ours: 'alpha «^2» bravo.',
      },
      {
        fixture: 'inline-notes',
        what: 'line 4',
        github: 'alpha ^[six unbalanced] seven] bravo.',
        ours: 'alpha «^3» seven] bravo.',
      },
      {
        fixture: 'inline-notes',
        what: 'line 5',
        github: 'alpha ^[eight escaped] nine] bravo.',
        ours: 'alpha «^4» bravo.',
      },
      {
        fixture: 'inline-notes',
        what: 'line 6',
        github: 'alpha ^[ten ^[nested] eleven] bravo.',
        ours: 'alpha «^5» bravo.',
      },
      {
        fixture: 'inline-notes',
        what: 'line 7',
        github: 'alpha ^[twelve emphasis] thirteen bravo.',
        ours: 'alpha «^7» thirteen* bravo.',
      },
      {
        fixture: 'inline-notes',
        what: 'line 8',
        github: 'alpha ^[fourteen *emphasis] fifteen bravo.',
        ours: 'alpha «^8» fifteen* bravo.',
      },
      {
        fixture: 'inline-notes',
        what: 'line 9',
        github: 'alpha ^[sixteen emphasis] seventeen* bravo.',
        ours: 'alpha «^9» seventeen** bravo.',
      },
      {
        fixture: 'inline-notes',
        what: 'line 10',
        github: 'alpha ^[eighteen image nineteen] bravo.',
        ours: 'alpha «^10» bravo.',
      },
      {
        fixture: 'inline-notes',
        what: 'line 11',
        github: 'alpha ^[twenty link twenty one] bravo.',
        ours: 'alpha «^11» bravo.',
      },
      {
        fixture: 'inline-notes',
        what: 'line 14',
        github: 'Inline note with ^[one code `` and such three] bravo.',
        ours: 'Inline note with «^12» bravo.',
      },
      {
        fixture: 'inline-notes',
        what: 'line 15',
        github: 'Inline note with ^[one code ```` and three] bravo.',
        ours: 'Inline note with «^13» bravo.',
      },
      { fixture: 'inline-notes-pandoc', what: 'calls', github: '', ours: '^1' },
      { fixture: 'inline-notes-pandoc', what: 'order', github: '', ours: '^1' },
      {
        fixture: 'inline-notes-pandoc',
        what: 'note ^1',
        github: '',
        ours: "1× Inlines notes are easier to write, since you don't have to pick an identifier and move down to type the note.",
      },
      {
        fixture: 'inline-notes-pandoc',
        what: 'line 1',
        github:
          "Here is an inline note.^[Inlines notes are easier to write, since you don't have to pick an identifier and move down to type the note.]",
        ours: 'Here is an inline note.«^1»',
      },
    ],
  },
]
