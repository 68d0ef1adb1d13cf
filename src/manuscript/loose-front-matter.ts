import type { YamlMap } from './yaml-map.ts'

/**
 * Front matter that is no YAML, since one of its many readers minds less: lines `key: value`, with lists and blocks of
 * text on the lines below. What is not as plain as that is passed over.
 */
export function looseFrontMatter(text: string): YamlMap {
  const found: Record<string, unknown> = {}
  const lines = text.split('\n')
  for (const [index, line] of lines.entries()) {
    const [, key = '', written = ''] = /^([A-Za-z][\w-]*):(?:[ \t]+(.*?))?[ \t]*$/.exec(line) ?? []
    if (key === '' || Object.hasOwn(found, key)) continue
    const below = indented(lines.slice(index + 1))
    const value = /^[|>][+-]?$/.test(written) ? below.join(' ') : written === '' ? itemsOf(below) : unquoted(written)
    if (value !== undefined && value !== '') found[key] = value
  }
  return found
}

function indented(lines: readonly string[]): string[] {
  const end = lines.findIndex((line) => !/^(?:[ \t]|-[ \t]|$)/.test(line))
  return lines.slice(0, end === -1 ? undefined : end).map((line) => line.trim())
}

function itemsOf(lines: readonly string[]): string[] | undefined {
  const items = lines.flatMap((line) => (/^-[ \t]+\S/.test(line) ? [unquoted(line.slice(1).trim())] : []))
  return items.length === 0 ? undefined : items
}

/** Quotes are left out only where they are a pair. */
function unquoted(text: string): string {
  return /^(["'])(.*)\1$/.exec(text)?.[2] ?? text
}
