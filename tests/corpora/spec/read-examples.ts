/** One example of a specification: a text, and the HTML that it is to become. */
export interface Example {
  /** Counted through its file from 1, as the printed specifications count theirs. */
  readonly number: number
  /** The heading above it. */
  readonly section: string
  readonly markdown: string
  readonly html: string
}

const fence = '`'.repeat(32)

/**
 * Reads the examples of a file in the format of CommonMark's `spec.txt`: between fences of 32 backticks, the first with
 * the word `example`, the text and its HTML are separated by a line with a stop; `→` stands for a tab.
 */
export function readExamples(specification: string): readonly Example[] {
  const examples: Example[] = []
  let section = ''
  /** Lines of the text, then those of the HTML. */
  let halves: [string[], string[]] | undefined
  let half: 0 | 1 = 0
  for (const line of specification.split('\n')) {
    if (halves === undefined) {
      if (line.startsWith(`${fence} example`)) {
        halves = [[], []]
        half = 0
      } else section = /^#{1,6} +(.+)$/.exec(line)?.[1] ?? section
    } else if (line === fence) {
      const [markdown = '', html = ''] = halves.map((lines) => lines.map((each) => `${each}\n`).join(''))
      examples.push({ number: examples.length + 1, section, markdown: tabs(markdown), html: tabs(html) })
      halves = undefined
    } else if (line === '.' && half === 0) half = 1
    else halves[half].push(line)
  }
  return examples
}

function tabs(text: string): string {
  return text.replaceAll('→', '\t')
}
