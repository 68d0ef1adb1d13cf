import type { Properties } from 'hast'

/** Pixels of CSS in a unit; one without a unit is one. */
const units: Readonly<Record<string, number>> = {
  '': 1,
  px: 1,
  pt: 4 / 3,
  pc: 16,
  in: 96,
  cm: 96 / 2.54,
  mm: 96 / 25.4,
  em: 16,
  rem: 16,
}

/**
 * The size that an author asks for a picture, as Pandoc writes it: `50%` of the measure, `5cm`, `300px`, `300`. One that
 * says nothing is left out. What is wider than the measure, or higher than the page, is made smaller later.
 */
export function printedSize(width: unknown, height: unknown): Properties {
  const wide = read(width)
  const high = read(height)
  if (wide?.unit === '%' && wide.number >= 1) return { style: `width: ${Math.min(100, wide.number)}%` }
  return { ...pixels('width', wide), ...pixels('height', high) }
}

function read(length: unknown): { readonly number: number; readonly unit: string } | undefined {
  const [, number = '', unit = ''] = /^(\d{1,5}(?:\.\d+)?)(%|[a-z]{0,3})$/.exec(String(length).trim()) ?? []
  return number === '' ? undefined : { number: Number(number), unit }
}

function pixels(name: string, length: ReturnType<typeof read>): Properties {
  const factor = length === undefined ? undefined : units[length.unit]
  if (length === undefined || factor === undefined) return {}
  const count = Math.round(length.number * factor)
  return count > 0 ? { [name]: count } : {}
}
