import type { Catalogue } from '../rule.ts'

/** About `book.yaml`. */
export const settingsRules = {
  'settings-syntax': {
    severity: 'error',
    message: 'Unexpected text, expected YAML: {reason}',
    hint: 'Mend the line; a value with a colon or a quote in it goes between quotes.',
  },
  'settings-key': {
    severity: 'error',
    message: 'Unexpected key `{key}`, expected {expected}',
    hint: '{suggestion}',
  },
  'settings-value': {
    severity: 'error',
    message: 'Unexpected value for `{key}`: found {found}, expected {expected}',
    hint: '{suggestion}',
  },
  'settings-required': {
    severity: 'error',
    message: 'Missing key `{key}`, expected {where}',
    hint: 'Add a line `{key}: …`.',
  },
  'settings-available': {
    severity: 'error',
    message: 'Found {found} for `{key}`, which is not available yet, expected {expected}',
    hint: 'Take it out, or write {expected}; a later version of the press may have it.',
  },
} satisfies Catalogue
