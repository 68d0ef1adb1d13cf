/** What may not stand before the dots of a head that was cut. */
const looseEnd = /[\s\p{P}]+$/u

/** Shortens a running head to whole words where it is too long for its line; a word that is too long itself is cropped. */
export function cutHead(head: Element): void {
  const line = head.parentElement
  if (line === null || !isExceeded(line)) return
  const words = partsOf(head.textContent)
  let fewest = 1
  let most = words.length - 1
  while (fewest < most) {
    const middle = (fewest + most + 1) >> 1
    head.textContent = shortened(words, middle)
    if (isExceeded(line)) most = middle - 1
    else fewest = middle
  }
  head.textContent = shortened(words, fewest)
  if (isExceeded(line)) head.classList.add('cropped')
}

/** Words with the space behind them; signs, where a script has no spaces. */
function partsOf(text: string): readonly string[] {
  const words = text.split(/(?<=\s)/u)
  return words.length > 2 ? words : Array.from(text)
}

function shortened(parts: readonly string[], count: number): string {
  return `${parts.slice(0, count).join('').replace(looseEnd, '')}…`
}

export function isExceeded(box: Element): boolean {
  return box.scrollWidth > box.clientWidth || box.scrollHeight > box.clientHeight
}
