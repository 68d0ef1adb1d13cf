import type { Root } from 'hast'
import { visit } from '../model/visit.ts'

/** Where the links of a text lead, decoded: print shows it, and the typefaces must have its letters. */
export function addressesIn(tree: Root): string[] {
  const addresses: string[] = []
  visit(tree, 'element', ({ tagName, properties: { href } }) => {
    if (tagName === 'a' && typeof href === 'string' && !href.startsWith('#')) addresses.push(decoded(href))
  })
  return addresses
}

function decoded(address: string): string {
  try {
    return decodeURI(address)
  } catch {
    return address
  }
}
