import { primarySubtag } from '../language.ts'
import { isElision } from './elisions.ts'
import { quotationMarks } from './quotation-marks.ts'

/** Stands for something that is no text but is read as a word: code, a formula, a picture. */
export const wordPlaceholder = '\uFFFC'

type Role = 'open' | 'close' | 'apostrophe' | 'straight'

const apostrophe = '’'
const opensAfter = /[\s([{<\-–—/¡¿“‘«„‚‹「『]/u
const closesBefore = /[\s.,;:!?)\]}>…–—/”’»›」』"']/u
const letter = /[\p{L}\p{M}]/u
const wordCharacter = /[\p{L}\p{M}\p{N}\uFFFC]/u
/** Scripts that set no spaces between words, where a mark between two letters may well open. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u
const hebrew = /\p{Script=Hebrew}/u

/**
 * What stands for each `"` and `'` of a block of text, by index. Marks are paired over the whole block, so that one may
 * open inside emphasis and close outside it. `languageAt` gives the language at an index.
 */
export function curlQuotes(text: string, languageAt: (index: number) => string): ReadonlyMap<number, string> {
  const roles = rolesOf(text, languageAt)
  const curled = new Map<number, string>()
  for (const [index, role] of roles) {
    const language = languageAt(index)
    const isDouble = text[index] === '"'
    const [open, close] = quotationMarks(language)[isDouble ? 'double' : 'single']
    if (role === 'open') curled.set(index, open)
    else if (role === 'close') curled.set(index, close)
    else if (role === 'apostrophe') curled.set(index, hebrewSign(text, index) ?? apostrophe)
  }
  return curled
}

function rolesOf(text: string, languageAt: (index: number) => string): ReadonlyMap<number, Role> {
  const roles = new Map<number, Role>()
  /** Indices of marks that are open, outermost first. */
  const open: number[] = []

  /** Closes the innermost open mark of a kind. Single marks left open inside it were apostrophes. */
  const close = (mark: string): void => {
    while (open.length > 0) {
      const index = open.pop() ?? 0
      if (text[index] === mark) return
      roles.set(index, 'apostrophe')
    }
  }

  for (const { index, 0: mark } of text.matchAll(/["']/g)) {
    if (roles.has(index)) continue
    const before = text[index - 1] ?? ' '
    const after = text[index + 1] ?? ' '
    const context: Context = {
      text,
      index,
      before,
      after,
      isAtStart: opensAfter.test(before) ? true : roles.get(index - 1) === 'open',
      isOpen: open.some((other) => text[other] === mark),
      language: primarySubtag(languageAt(index)),
    }
    const role = mark === '"' ? doubleRole(context) : singleRole(context)
    roles.set(index, role)
    if (role === 'open') open.push(index)
    if (role === 'close') close(mark)
    // The second mark of 'n' belongs to the first.
    if (role === 'apostrophe' && /^'n'(?!\p{L})/iu.test(text.slice(index, index + 4)))
      roles.set(index + 2, 'apostrophe')
  }
  for (const index of open) if (text[index] === "'") roles.set(index, 'apostrophe')
  return roles
}

interface Context {
  readonly text: string
  readonly index: number
  readonly before: string
  readonly after: string
  /** Whether a quotation may begin here, going by what stands before. */
  readonly isAtStart: boolean
  /** Whether a mark of the same kind is open. */
  readonly isOpen: boolean
  /** Primary subtag. */
  readonly language: string
}

function doubleRole({ before, after, isAtStart, isOpen, language }: Context): Role {
  // Gershayim, as in צה״ל: no quotation mark.
  if (language === 'he' && hebrew.test(before) && hebrew.test(after)) return 'apostrophe'
  const isFollowed = !/\s/u.test(after)
  if (isAtStart && isFollowed && !(isOpen && closesBefore.test(after) && !/\s/u.test(before))) return 'open'
  if (isOpen) return 'close'
  // Inches, and seconds of arc.
  if (/\p{N}/u.test(before)) return 'straight'
  if (isFollowed && !closesBefore.test(after)) return 'open'
  return /\s/u.test(before) ? 'straight' : 'close'
}

function singleRole({ text, index, before, after, isAtStart, isOpen, language }: Context): Role {
  const isBetweenWords = wordCharacter.test(before) && letter.test(after)
  if (isBetweenWords && !unspaced.test(before + after)) return 'apostrophe'
  if ((isAtStart || isBetweenWords) && !/\s/u.test(after)) {
    if (isElision(text.slice(index, index + 12), language)) return 'apostrophe'
    return closesLater(text, index) ? 'open' : 'apostrophe'
  }
  if (isOpen && !/\s/u.test(before)) return 'close'
  // Feet, and minutes of arc.
  if (/\p{N}/u.test(before)) return 'straight'
  return /\s/u.test(before) && /\s/u.test(after) ? 'straight' : 'apostrophe'
}

/** Whether a later `'` could end a quotation that begins here. */
function closesLater(text: string, index: number): boolean {
  return /[^\s']'(?![\p{L}\p{N}])/u.test(text.slice(index + 1)) || unspaced.test(text[index + 1] ?? '')
}

/** Geresh and gershayim, the signs that Hebrew has for what is typed with straight marks. */
function hebrewSign(text: string, index: number): string | undefined {
  if (!hebrew.test(text[index - 1] ?? '')) return undefined
  return text[index] === '"' ? '״' : '׳'
}
