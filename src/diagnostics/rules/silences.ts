import type { Catalogue } from '../rule.ts'

/** About comments that silence a rule. */
export const silenceRules = {
  'ignore-known': {
    severity: 'warning',
    message: 'Unexpected rule `{rule}` in a comment that silences one, expected {expected}',
    hint: '{suggestion}',
    explanation:
      'A comment `<!-- octavo-ignore rule: reason -->` names the rule that it silences, as messages name it at the end of their first line. This one names none that there is, or one that says that an edition is wrong: such a thing is mended or lived with, but not unseen. The comment silences nothing.',
    example: '<!-- octavo-ignore note-caled: kept for the next edition -->\n\n[^old]: An old note.',
    fix: '<!-- octavo-ignore note-called: kept for the next edition -->\n\n[^old]: An old note.',
  },
  'ignore-reason': {
    severity: 'warning',
    message: 'Found a comment that silences `{rule}` without a reason, expected one after a colon',
    hint: 'Write `octavo-ignore {rule}: ` and why; whoever reads the text next will want to know.',
    explanation:
      'What is silenced is easily forgotten, and years later nobody knows whether it may be mended. So a comment that silences a rule says why. The rule is silenced all the same.',
    example: '<!-- octavo-ignore note-called -->\n\n[^old]: An old note.',
    fix: '<!-- octavo-ignore note-called: kept for the next edition -->\n\n[^old]: An old note.',
  },
  'ignore-used': {
    severity: 'warning',
    message: 'Found a comment that silences `{rule}` where there is nothing to silence',
    hint: 'Take the comment out, or put it on the line before the block that it is about.',
    explanation:
      'A comment silences a rule in the block that follows it, or in the one it stands in; `octavo-ignore-file` in its whole file. There the rule has nothing to say: the fault was mended, or the comment stands in the wrong place. Left where it is, it would hide the next such fault.',
    example:
      'The sea is salt.[^salt]\n\n<!-- octavo-ignore note-called: for later -->\n\n[^salt]: By a thirtieth part.',
    fix: 'The sea is salt.[^salt]\n\n[^salt]: By a thirtieth part.',
  },
} satisfies Catalogue
