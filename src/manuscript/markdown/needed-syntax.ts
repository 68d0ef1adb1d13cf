import type { Extension as FromMarkdown } from 'mdast-util-from-markdown'
import type { ConstructRecord, Extension } from 'micromark-util-types'

/**
 * Syntax of GFM that a parser looks for at nearly every letter or line, by the names of its constructs, and what a text
 * must have in it for that to be found (GFM 4.10 and 6.9: a table has a row of `|`, `:-` or `-:`).
 */
const sought: Readonly<Record<string, RegExp>> = {
  emailAutolink: /@/,
  protocolAutolink: /https?:/i,
  wwwAutolink: /www\./i,
  table: /\||:-|-:/,
}

/** What addresses begin with or have in them, also where it is escaped or a character is named. */
const mayHaveAddress = /[&@]|https?\\?:|www\\?\./i

/** Names of the constructs that cannot be in a text. */
export function needlessIn(text: string): readonly string[] {
  const names = Object.entries(sought).flatMap(([name, sign]) => (sign.test(text) ? [] : [name]))
  return mayHaveAddress.test(text) ? names : [...names, inTexts]
}

/** Stands for looking for addresses in finished texts; a reference to a character, `&#64;`, may say what the source does not. */
const inTexts = 'addressesInTexts'

/** The same reading of syntax into trees without what is not needed. */
export function withoutTransforms(extension: FromMarkdown, names: readonly string[]): FromMarkdown {
  const { transforms: _, ...rest } = extension
  return names.includes(inTexts) ? rest : extension
}

/** The same syntax without some of its constructs: it parses texts that have none of them several times as fast. */
export function without(extension: Extension, names: readonly string[]): Extension {
  const { flow, text } = extension
  return {
    ...extension,
    ...(flow && { flow: lacking(flow, names) }),
    ...(text && { text: lacking(text, names) }),
  }
}

function lacking(record: ConstructRecord, names: readonly string[]): ConstructRecord {
  return Object.fromEntries(
    Object.entries(record).flatMap(([code, constructs]) => {
      const kept = [constructs ?? []].flat().filter(({ name }) => name === undefined || !names.includes(name))
      return kept.length === 0 ? [] : [[code, kept]]
    }),
  )
}
