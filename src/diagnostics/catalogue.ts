import type { Severity } from '../model/settings.ts'
import { buildRules } from './rules/build.ts'
import { eventRules } from './rules/events.ts'
import { manuscriptRules } from './rules/manuscript.ts'
import { noteRules } from './rules/notes.ts'
import { pictureRules } from './rules/pictures.ts'
import { otherToolsRules } from './rules/other-tools.ts'
import { otherSyntaxRules } from './rules/other-syntax.ts'
import { printRules } from './rules/print.ts'
import { settingsRules } from './rules/settings.ts'
import { silenceRules } from './rules/silences.ts'
import { textRules } from './rules/text.ts'
import type { Rule } from './rule.ts'

/** Every diagnostic of the press. An id is permanent: users name it in `rules` of `book.yaml`. */
export const catalogue = {
  ...settingsRules,
  ...manuscriptRules,
  ...noteRules,
  ...textRules,
  ...pictureRules,
  ...otherToolsRules,
  ...eventRules,
  ...otherSyntaxRules,
  ...printRules,
  ...silenceRules,
  ...buildRules,
} satisfies Record<string, Rule>

export type RuleId = keyof typeof catalogue

const aboutAccess: ReadonlySet<string> = new Set(
  Object.entries<Rule>(catalogue).flatMap(([id, { access }]) => (access === true ? [id] : [])),
)

/** Whether a rule is about what keeps people from reading the e-book. */
export function isAboutAccess(id: string | undefined): boolean {
  return id !== undefined && aboutAccess.has(id)
}

/** Severities for a text nobody has made a book of yet: what the press can show a stand-in for is no error. */
export const asItLies: Readonly<Record<string, Severity>> = Object.fromEntries(
  Object.entries<Rule>(catalogue)
    .filter(([, { standIn }]) => standIn === true)
    .map(([id]) => [id, 'warning']),
)
