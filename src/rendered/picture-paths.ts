/** Whether a picture's source names a place on the network. */
export function isRemote(source: string): boolean {
  return /^(?:https?:)?\/\//i.test(source)
}

/**
 * The paths from the book's folder that a source written in the file `from` may mean, the likeliest first: from the folder
 * of that file, then from each folder around it, up to the book's. A source that starts with `/` starts at the book's
 * folder, or at one on the way to the file. None for a source that is empty, has a scheme, or leads out of the folder.
 *
 * A query or fragment is left out, unless it belongs to the name; escapes are read, unless they do.
 */
export function picturePaths(source: string, from: string): readonly string[] {
  if (source === '' || /^[a-z][a-z\d+.-]+:/i.test(source)) return []
  const plain = source.replace(/[?#].*$/s, '')
  const forms = new Set([decode(plain), plain, decode(source)])
  const folders = from.split('/').slice(0, -1)
  const bases = folders.map((_, index) => folders.slice(0, folders.length - index))
  const ordered = source.startsWith('/') ? [[], ...bases.toReversed()] : [...bases, []]
  const paths = [...forms].flatMap((form) => ordered.flatMap((base) => walk(base, form) ?? []))
  return [...new Set(paths)]
}

/** What two paths have in common that look the same: case, composition of characters and kind of slash aside. */
export function likeness(path: string): string {
  return path.normalize('NFC').replaceAll('\\', '/').toLowerCase()
}

/** The path of a URL, decoded, without its query. */
export function pathOfUrl(url: string): string {
  return decode(
    url
      .replace(/^(?:https?:)?\/\/[^/]*/i, '')
      .replace(/[?#].*$/s, '')
      .replace(/^\/+/, ''),
  )
}

/** `undefined` where the path leads out of the folder, or to the folder itself. */
function walk(base: readonly string[], path: string): string | undefined {
  const steps = [...base]
  for (const step of path.split('/')) {
    if (step === '..') {
      if (steps.pop() === undefined) return undefined
    } else if (step !== '' && step !== '.') steps.push(step)
  }
  return steps.length === 0 ? undefined : steps.join('/')
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    // A stray per cent sign: then the name holds it.
    return text
  }
}
