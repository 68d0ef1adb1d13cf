/**
 * The path, relative to the book's folder, of what a raw `src` in the file `from` means; with `/`, `.` and `..` resolved.
 * A source with a scheme, or an empty one, is left as it is; one that leads out of the folder keeps its `..`, and no such file is found.
 */
export function bookPath(from: string, source: string): string {
  if (source === '' || /^[a-z][a-z\d+.-]*:/i.test(source)) return source
  const plain = source.replace(/[?#].*$/, '')
  const start = plain.startsWith('/') ? [] : from.split('/').slice(0, -1)
  const steps: string[] = []
  for (const step of [...start, ...decode(plain).split('/')]) {
    if (step === '..' && steps.length > 0 && steps.at(-1) !== '..') steps.pop()
    else if (step !== '' && step !== '.') steps.push(step)
  }
  return steps.join('/')
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    // A stray per cent sign: then the name holds it.
    return text
  }
}
