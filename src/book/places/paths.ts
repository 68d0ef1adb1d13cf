/** A percent-encoded path as it is named on disk; one that is not well encoded is taken as it is. */
export function decodePath(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

/**
 * The path from the book's folder that a path written in the file `from` means; one that starts with `/` starts at the
 * book's folder. Steps that leave the folder stay at its front as `..`.
 */
export function resolvePath(path: string, from: string): string {
  const base = path.startsWith('/') ? [] : from.split('/').slice(0, -1)
  const steps: string[] = []
  for (const step of [...base, ...path.split('/')]) {
    if (step === '' || step === '.') continue
    if (step === '..' && steps.length > 0 && steps.at(-1) !== '..') steps.pop()
    else steps.push(step)
  }
  return steps.join('/')
}
