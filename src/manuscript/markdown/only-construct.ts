import type { Construct, ConstructRecord } from 'micromark-util-types'

/** The one construct that the character `code` starts in an extension that is known to have one. */
export function onlyConstruct(constructs: ConstructRecord | undefined, code: number): Construct {
  const found = constructs?.[code]
  if (found === undefined || Array.isArray(found)) throw new Error(`Expected one construct for character ${code}`)
  return found
}
