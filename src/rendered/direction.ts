/** Languages that are written from right to left in the script they are usually written in. */
const languages: ReadonlySet<string> = new Set('ar arc ckb dv fa he iw ks ps sd ug ur yi ji'.split(' '))
const scripts: ReadonlySet<string> = new Set('adlm arab hebr mand nkoo rohg samr syrc thaa'.split(' '))

/** A tag that every reader of EPUBs takes (RFC 3066): a language and what narrows it down, without private extensions. */
export const languageTag = /^[a-z]{2,3}(?:-[a-z\d]{2,8})*$/i

/** Direction of a language's text, by its BCP 47 tag. */
export function directionOf(tag: string): 'ltr' | 'rtl' {
  const [language = '', ...subtags] = tag.toLowerCase().split('-')
  const script = subtags.find((subtag) => /^[a-z]{4}$/.test(subtag))
  if (script !== undefined) return scripts.has(script) ? 'rtl' : 'ltr'
  return languages.has(language) ? 'rtl' : 'ltr'
}
