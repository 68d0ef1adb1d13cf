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
    message: 'Unexpected calendar `{calendar}` of an event, expected `gregorian`, `julian` or `old-style`',
    hint: '{suggestion}',
    explanation:
      'Dates of events are of the Gregorian calendar, unless `calendar` says that they are of the Julian (`julian`), or of the Julian with years that begin on 25 March (`old-style`). The same numbers in another calendar are another day, or another year. The date is taken as one of the Gregorian calendar.',
    example: ':event[The king lost his head]{date=1649-01-30 calendar=julain}',
    fix: ':event[The king lost his head]{date=1649-01-30 calendar=julian}',
  },
  'event-dates': {
    severity: 'error',
    message: 'Found the date `{date}` of the event `{id}`, expected `{first}` as in {where}',
    hint: 'Mend one of the dates, or give what is another event another `id`.',
    explanation:
      'What has one `id` is one event of the timeline, however often the text tells it, so that it has one date. It is enough to write the date once. The first is printed.',
    example: ':event[The war began]{id=war date=2024-01-03}.\n\nSo :event[it began]{id=war date=2024-01-04}.',
    fix: ':event[The war began]{id=war date=2024-01-03}.\n\nSo :event[it began]{id=war}.',
  },
  'event-words': {
    severity: 'warning',
    message: 'Found {found} in the words that tell an event of {date}',
    hint: '{suggestion}',
    explanation:
      'The words of an event, or the sentence right before or after it, name a day or a month that does not lie in its date. One of the two is mistyped, or the words tell of something else. Text and timeline are printed as they were written, and contradict each other.',
    example: 'On 3 January 2024, :event[the war began]{date=2023-01-03}.',
    fix: 'On 3 January 2024, :event[the war began]{date=2024-01-03}.',
  },
  'event-weekday': {
    severity: 'warning',
    message: 'Found {found}, which was a {weekday}',
    hint: 'Mend the day of the week or the date.',
    explanation:
      'Beside an event the text names the day of the week of a date, and it was another day, in the Gregorian calendar and in the Julian. One of the two is mistyped. The text is printed as it was written.',
    example: 'On Monday, 3 January 2024, :event[the war began]{date=2024-01-03}.',
    fix: 'On Wednesday, 3 January 2024, :event[the war began]{date=2024-01-03}.',
  },
  'event-duration': {
    severity: 'warning',
    message: 'Found `{found}`, which does not fit the dates {dates}',
    hint: 'Mend the words or a date.',
    explanation:
      'The text says how long something lasted, or how long it was after the event told before it, and the dates of the events say otherwise, however the ends are counted. One of them is mistyped. Text and timeline are printed as they were written, and contradict each other.',
    example: ':event[The war went on for seven years]{date=1914-08/1918-11}.',
    fix: ':event[The war went on for four years]{date=1914-08/1918-11}.',
  },
  'event-age': {
    severity: 'warning',
    message: 'Found `{found}` of {person}, expected {age} by the dates {dates}',
    hint: 'Mend the age or a date.',
    explanation:
      'The text says how old somebody was at an event, and the dates of it and of the event of their birth, which names the same person in `people`, say otherwise. One of them is mistyped. Text and timeline are printed as they were written, and contradict each other.',
    example:
      ':event[Ada Wren was born]{date=1819-05-24 people="Ada Wren"}.\n\n:event[She died, aged 62]{date=1880-12-01 people="Ada Wren"}.',
    fix: ':event[Ada Wren was born]{date=1819-05-24 people="Ada Wren"}.\n\n:event[She died, aged 61]{date=1880-12-01 people="Ada Wren"}.',
  },
  'event-year': {
    severity: 'warning',
    message: 'Found the year {found} in the words of an event of {date}',
    hint: 'Mend the words or the date.',
    explanation:
      'The words of an event name a year, but none that lies in its date. One of the two is mistyped, or the words tell of something else. Text and timeline are printed as they were written, and contradict each other.',
    example: 'The war began :event[in 2023]{date=2024-01}.',
    fix: 'The war began :event[in 2024]{date=2024-01}.',
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
  'timeline-tag': {
    severity: 'error',
    message: 'Found the tag `{tag}` of a timeline, expected one that an event has',
    hint: '{suggestion}',
    explanation:
      'A timeline with `tags` holds the events that have one of them. No event has this one: it is misspelt here or there, and the timeline would go without its events.',
    example: '# book.yaml: timeline: {tags: [wra]}\nThen :event[the war began]{date=2024-01-03 tags=war}.',
    fix: '# book.yaml: timeline: {tags: [war]}\nThen :event[the war began]{date=2024-01-03 tags=war}.',
  },
  'timeline-table': {
    severity: 'error',
    message: 'Unexpected text in the timeline, expected comma-separated values under a line of names: {reason}',
    hint: 'Name the columns in the first line, such as `date,label,place`, and put quotation marks around what holds a comma.',
    explanation:
      '`timeline.csv` lists events that no chapter tells, as a spreadsheet saves them: the first line names the attributes, and each other line is an event. What cannot be read so is left out of the timeline.',
    example: 'when,label\n2024-01-03,A storm',
    fix: 'date,label\n2024-01-03,A storm',
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
