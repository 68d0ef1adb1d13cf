import type { AdmonitionKind } from '../../model/labels.ts'

/** What other tools call an admonition, and the nearest of the five kinds that the press has. */
const kinds: ReadonlyMap<string, AdmonitionKind> = new Map([
  ...all('note', 'note info information abstract summary tldr remark seealso aside'),
  ...all('tip', 'tip hint success advice'),
  ...all('important', 'important'),
  ...all('warning', 'warning warn attention alert'),
  ...all('caution', 'caution danger error bug failure'),
])

function all(kind: AdmonitionKind, names: string): (readonly [string, AdmonitionKind])[] {
  return names.split(' ').map((name) => [name, kind])
}

/** The kind of admonition that a name or a class means, prefixes of other tools aside: `info`, `callout-tip`. */
export function admonitionKind(name: string): AdmonitionKind | undefined {
  return kinds.get(name.toLowerCase().replace(/^(?:callout|admonition|alert|rmd)-?(?=[a-z])/, ''))
}
