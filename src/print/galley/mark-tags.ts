/** Between the language of an element and the key of its tag (BCP 47, 2.2.7, "Private Use Subtags"). */
const mark = '-x-'

/** How selectors that ask for a language begin, and what they are to ask for once it holds a key. */
const [attribute, dataAttribute] = ['[lang', '[data-lang']

const locales = document.createElement('style')

/**
 * Says of every element of the pages that has one the key of its tag, by the only attribute that the browser hands on as
 * it is: `lang` becomes `en-x-1s`. To style sheets and to the browser's choice of glyphs the languages stay what they were.
 */
export function markTags(): void {
  for (const element of document.querySelectorAll('[lang]')) {
    element.setAttribute('data-lang', element.getAttribute('lang') ?? '')
  }
  for (const sheet of document.styleSheets) renameLanguages(sheet.cssRules, attribute, dataAttribute)
  const languages = new Set<string>()
  for (const element of document.querySelectorAll('[data-stone="pages"] [data-tag]')) {
    const language = element.closest('[data-lang]')?.getAttribute('data-lang') ?? ''
    languages.add(language)
    element.setAttribute('lang', `${language === '' ? 'und' : language}${mark}${element.getAttribute('data-tag')}`)
  }
  locales.textContent = [...languages].map(localeRule).join('\n')
  document.head.append(locales)
}

/** Has style sheets look at the languages of elements again, for what is set next. */
export function unmarkTags(): void {
  locales.remove()
  for (const sheet of document.styleSheets) renameLanguages(sheet.cssRules, dataAttribute, attribute)
}

function localeRule(language: string): string {
  return language === ''
    ? `[lang^="und${mark}"] { -webkit-locale: auto }`
    : `[lang^="${language}${mark}"] { -webkit-locale: "${language}" }`
}

/** Selectors by the attribute mean what an author wrote on an element, not what is written now on all of them. */
function renameLanguages(rules: CSSRuleList, from: string, to: string): void {
  for (const rule of rules) {
    if (rule instanceof CSSStyleRule && rule.selectorText.includes(from)) {
      rule.selectorText = rule.selectorText.replaceAll(from, to)
    }
    if (rule instanceof CSSGroupingRule) renameLanguages(rule.cssRules, from, to)
  }
}
