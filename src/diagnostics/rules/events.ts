import type { Catalogue } from '../rule.ts'

/** About dated events. */
export const eventRules = {
  'event-date': {
    severity: 'error',
    message: 'Unexpected date `{date}`, expected one in EDTF (ISO 8601-2)',
    hint: '{suggestion}',
    explanation:
      'Dates of events are written in the Extended Date/Time Format, so that the press can sort them and print them in the language of the book: year, month and day as `2024-01-03`, parts of it as `2024-01` or `2024`, about a time as `2024~`, a span as `1979/1989`, a decade as `198X`. A date that is written otherwise, or that no calendar has, has no place in a timeline. The words of the event are printed where they stand, but the timeline goes without it.',
    example: 'Then :event[the war began]{date="3 January 2024"}.',
    fix: 'Then :event[the war began]{date=2024-01-03}.',
  },
  'event-date-given': {
    severity: 'error',
    message: 'Missing `date` of an event, expected one in EDTF (ISO 8601-2)',
    hint: 'Add a date, such as `{sample}`.',
    explanation:
      'An event is marked in the text so that the timeline can tell when it was. Without a date it has no place there. Its words are printed where they stand, and the timeline goes without it.',
    example: 'Then :event[the war began]{place=Kerman}.',
    fix: 'Then :event[the war began]{date=2024-01-03 place=Kerman}.',
  },
  'event-label-given': {
    severity: 'error',
    message: 'Missing `label` of an event that prints no words, expected one for the timeline',
    hint: 'Add a label, such as `{sample}`.',
    explanation:
      'In the timeline an event is told by its label, or else by the words between its brackets. This one has neither, so that its entry would be a date alone. It is left out of the timeline.',
    example: '::event{date=2024-01-03}',
    fix: '::event{date=2024-01-03 label="A storm"}',
  },
  'event-attribute': {
    severity: 'error',
    message: 'Unexpected attribute `{key}` of an event, expected one of {known}',
    hint: '{suggestion}',
    explanation:
      'An event has a date, and may have a label, a place, people, tags, an id and a calendar. Anything else is mostly one of these misspelt, and what it says would be lost. The attribute is passed over.',
    example: ':event[The war began]{date=2024-01-03 palce=Kerman}',
    fix: ':event[The war began]{date=2024-01-03 place=Kerman}',
  },
  'event-calendar': {
    severity: 'error',
    message: 'Unexpected calendar `{calendar}` of an event, expected `gregorian`: others are not available yet',
    hint: 'Write the date in the Gregorian calendar and leave `calendar` out.',
    explanation:
      'Dates of events are read as dates of the Gregorian calendar. The same numbers in another calendar are another day, or another year, so that the timeline would be wrong. The date would be taken as it stands.',
    example: ':event[The king lost his head]{date=1649-01-30 calendar=julian}',
    fix: ':event[The king lost his head]{date=1649-02-09}',
  },
  'event-year': {
    severity: 'warning',
    message: 'Found the year {found} in the words of an event of {date}',
    hint: 'Mend the words or the date.',
    explanation:
      'The words of an event name a year, but none that lies in its date. One of the two is mistyped, or the words tell of something else. Text and timeline are printed as they were written, and contradict each other.',
    example: 'The war began :event[in January 2023]{date=2024-01}.',
    fix: 'The war began :event[in January 2024]{date=2024-01}.',
  },
  'event-future': {
    severity: 'warning',
    message: 'Found an event of {date}, after the date of the book, {book}',
    hint: 'Mend the date of the event, or that of the book in `book.yaml`.',
    explanation:
      'The book tells an event that was still to come when it appeared. Mostly a digit of the year is wrong, or `date` of `book.yaml` is that of an earlier edition. Both are printed as they were written.',
    example: '# date of the book: 2024-06-01\nThen :event[the bridge fell]{date=2042-01-03}.',
    fix: '# date of the book: 2024-06-01\nThen :event[the bridge fell]{date=2024-01-03}.',
  },
  'timeline-syntax': {
    severity: 'error',
    message: 'Unexpected text in the timeline, expected YAML, a list of maps: {reason}',
    hint: 'Write each event as `- date: …` and `label: …` on a line of its own.',
    explanation:
      '`timeline.yaml` lists events that no chapter tells: each begins with a hyphen, and its keys stand below each other. What cannot be read so is left out of the timeline.',
    example: 'date: 2024-01-03\nlabel: A storm',
    fix: '- date: 2024-01-03\n  label: A storm',
  },
} satisfies Catalogue
