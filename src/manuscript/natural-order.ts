const collator = new Intl.Collator('en', { numeric: true })

/** Paths in the order a reader expects: numbers by their value, and a folder's `README` or `index` before the rest. */
export function naturalOrder(paths: Iterable<string>): string[] {
  return [...paths].sort((a, b) => comparePaths(a.split('/'), b.split('/')))
}

function comparePaths(a: readonly string[], b: readonly string[]): number {
  for (let depth = 0; depth < Math.min(a.length, b.length); depth++) {
    const order = compareSteps(a[depth] ?? '', depth === a.length - 1, b[depth] ?? '', depth === b.length - 1)
    if (order !== 0) return order
  }
  return a.length - b.length
}

function compareSteps(a: string, aIsFile: boolean, b: string, bIsFile: boolean): number {
  const first = Number(bIsFile && opensFolder(b)) - Number(aIsFile && opensFolder(a))
  if (first !== 0) return first
  const [aName, bName] = [aIsFile ? withoutEnding(a) : a, bIsFile ? withoutEnding(b) : b]
  return (
    collator.compare(aName, bName) || byCodeUnit(aName, bName) || Number(bIsFile) - Number(aIsFile) || byCodeUnit(a, b)
  )
}

/** Whether a file is the opening text of its folder. */
export function opensFolder(name: string): boolean {
  return /^(readme|index)\.[^.]+$/i.test(name)
}

function withoutEnding(name: string): string {
  return name.replace(/\.[^.]+$/, '')
}

function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
