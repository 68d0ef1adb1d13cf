import { buildRules } from './rules/build.ts'
import { eventRules } from './rules/events.ts'
import { manuscriptRules } from './rules/manuscript.ts'
import { noteRules } from './rules/notes.ts'
import { printRules } from './rules/print.ts'
import { settingsRules } from './rules/settings.ts'
import { textRules } from './rules/text.ts'
import type { Rule } from './rule.ts'

/** Every diagnostic of the press. An id is permanent: users name it in `rules` of `book.yaml`. */
export const catalogue = {
  ...settingsRules,
  ...manuscriptRules,
  ...noteRules,
  ...textRules,
  ...eventRules,
  ...printRules,
  ...buildRules,
} satisfies Record<string, Rule>

export type RuleId = keyof typeof catalogue
