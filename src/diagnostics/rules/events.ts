import type { Catalogue } from '../rule.ts'

/** About dated events. */
export const eventRules = {
  'event-date': {
    severity: 'error',
    message: 'Unexpected date `{date}`, expected one in EDTF (ISO 8601-2)',
    hint: '{suggestion}',
  },
  'event-date-given': {
    severity: 'error',
    message: 'Missing `date` of an event, expected one in EDTF (ISO 8601-2)',
    hint: 'Add a date, such as `date=2024-01-03`.',
  },
  'event-label-given': {
    severity: 'error',
    message: 'Missing `label` of an event that prints no words, expected one for the timeline',
    hint: 'Add a label, such as `label="A storm"`.',
  },
  'event-attribute': {
    severity: 'error',
    message: 'Unexpected attribute `{key}` of an event, expected one of {known}',
    hint: '{suggestion}',
  },
  'event-calendar': {
    severity: 'error',
    message: 'Unexpected calendar `{calendar}` of an event, expected `gregorian`: others are not available yet',
    hint: 'Write the date in the Gregorian calendar and leave `calendar` out.',
  },
  'timeline-syntax': {
    severity: 'error',
    message: 'Unexpected text in the timeline, expected YAML, a list of maps: {reason}',
    hint: 'Write each event as `- date: …` and `label: …` on a line of its own.',
  },
} satisfies Catalogue
