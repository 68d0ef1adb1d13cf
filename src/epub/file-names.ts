/**
 * Gives each file of one folder a name of plain ASCII that no other has, upper and lower case being the same: names
 * that survive every unpacker. The same calls in the same order give the same names.
 */
export function fileNamer(reserved: readonly string[]): (stem: string, extension: string) => string {
  const taken = new Set(reserved)
  return (stem, extension) => {
    const plain = toAscii(stem)
    let name = `${plain}.${extension}`
    for (let count = 2; taken.has(name.toLowerCase()); count++) name = `${plain}-${count}.${extension}`
    taken.add(name.toLowerCase())
    return name
  }
}

function toAscii(stem: string): string {
  const plain = stem
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9_]+/g, '-')
    .replace(/^-|-$/g, '')
  return plain === '' ? 'file' : plain
}
