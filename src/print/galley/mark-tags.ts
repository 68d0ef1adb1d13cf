/** Between the language of an element and the key of its tag (BCP 47, 2.2.7, "Private Use Subtags"). */
const mark = '-x-'

/**
 * Says of every element of the pages that has one the key of its tag, by the only attribute that the browser hands on as
 * it is: `lang` becomes `en-x-1s`. To style sheets and to the browser's choice of glyphs the languages stay what they were.
 */
export function markTags(): void {
  for (const element of document.querySelectorAll('[lang]')) {
    element.setAttribute('data-lang', element.getAttribute('lang') ?? '')
  }
  for (const sheet of document.styleSheets) renameLanguages(sheet.cssRules)
  const languages = new Set<string>()
  for (const element of document.querySelectorAll('[data-stone="pages"] [data-tag]')) {
    const language = element.closest('[data-lang]')?.getAttribute('data-lang') ?? ''
    languages.add(language)
    element.setAttribute('lang', `${language === '' ? 'und' : language}${mark}${element.getAttribute('data-tag')}`)
  }
  const locales = document.createElement('style')
  locales.textContent = [...languages].map(localeRule).join('\n')
  document.head.append(locales)
}

function localeRule(language: string): string {
  return language === ''
    ? `[lang^="und${mark}"] { -webkit-locale: auto }`
    : `[lang^="${language}${mark}"] { -webkit-locale: "${language}" }`
}

/** Selectors by the attribute mean what an author wrote on an element, not what is written now on all of them. */
function renameLanguages(rules: CSSRuleList): void {
  for (const rule of rules) {
    if (rule instanceof CSSStyleRule && rule.selectorText.includes('[lang')) {
      rule.selectorText = rule.selectorText.replaceAll('[lang', '[data-lang')
    }
    if (rule instanceof CSSGroupingRule) renameLanguages(rule.cssRules)
  }
}
