/** The check digit that an ISBN of 10 or 13 characters must end in, or `undefined` for anything else. */
export function isbnCheckDigit(isbn: string): string | undefined {
  const digits = isbn.replace(/[\s-]/g, '')
  if (/^97[89]\d{10}$/.test(digits)) return String((10 - (weightedSum(digits.slice(0, 12), [1, 3]) % 10)) % 10)
  if (/^\d{9}[\dXx]$/.test(digits)) {
    const check = (11 - (weightedSum(digits.slice(0, 9), [10, 9, 8, 7, 6, 5, 4, 3, 2]) % 11)) % 11
    return check === 10 ? 'X' : String(check)
  }
  return undefined
}

export function isIsbn(text: string): boolean {
  const digit = isbnCheckDigit(text)
  return digit !== undefined && digit === text.at(-1)?.toUpperCase()
}

function weightedSum(digits: string, weights: readonly number[]): number {
  let sum = 0
  for (let index = 0; index < digits.length; index++)
    sum += Number(digits[index]) * (weights[index % weights.length] ?? 0)
  return sum
}
