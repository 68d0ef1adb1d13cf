// Compares every example of the specifications of CommonMark and GFM, and of cmark-gfm's and pulldown-cmark's tests, with
// the HTML that they specify. Run as a program, with the folder that holds their checkouts; exit 1 where an example differs
// that is not among the justified ones, where one of those no longer does, and where one is not proved.
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { byConvention, placesIn } from './spec/conventions.ts'
import { justifications, type Suite, suites } from './spec/differences.ts'
import { parseHtml, parseXml } from './spec/parse-markup.ts'
import { element, find, hasClass } from './spec/plain-tree.ts'
import { pressExample } from './spec/press-example.ts'
import { type Example, readExamples } from './spec/read-examples.ts'
import { show } from './spec/show.ts'

/** What an example is to become and became, in the same form; `proved` is where not every character was found. */
interface Outcome {
  readonly specified: string
  readonly ours: string
  readonly proved: boolean
}

/** Presses an example, and puts its XHTML and the specified HTML into one form. */
async function compare({ markdown, html }: Example): Promise<Outcome> {
  const specified = parseHtml(html)
  const { xhtml, pictures, problems, proved } = await pressExample(markdown)
  const [section] = find(parseXml(xhtml), ({ name }) => name === 'section')
  const text = section?.children.filter((child) => typeof child === 'string' || !hasClass(child, 'opener')) ?? []
  const places = placesIn(specified)
  const reported = problems
    .filter(({ rule }) => rule === 'link-target')
    .map(({ message }) => /`([^]*)`/.exec(message)?.[1] ?? '')
  return {
    specified: show(byConvention(specified)) + listed('to nowhere', places.links) + listed('picture', places.pictures),
    ours: show(byConvention(element('', {}, text))) + listed('to nowhere', reported) + listed('picture', pictures),
    proved,
  }
}

/** Each once, percent-encoding aside: an HTML parser doubles links that stand in one another. */
function listed(what: string, places: readonly string[]): string {
  const once = new Set(places.map((place) => decodeURI(place.replace(/%(?![0-9a-f]{2})/gi, '%25'))))
  return [...once]
    .sort()
    .map((place) => `${what}: ${JSON.stringify(place)}\n`)
    .join('')
}

function isJustified(suite: Suite, example: Example): boolean {
  return justifications.some(({ examples }) => examples[suite]?.includes(example.number) === true)
}

async function compareSuite(suite: Suite, file: string): Promise<boolean> {
  const examples = readExamples(readFileSync(file, 'utf8'))
  const differing: number[] = []
  let failed = examples.length === 0
  for (const example of examples) {
    const { specified, ours, proved } = await compare(example)
    const differs = specified !== ours
    if (differs) differing.push(example.number)
    if (proved && differs === isJustified(suite, example)) continue
    failed = true
    const reason = !proved ? 'is not proved' : differs ? 'differs' : 'is listed and does not differ'
    process.stdout.write(`${suite} ${example.number} (${example.section}) ${reason}\n${example.markdown}`)
    if (differs) process.stdout.write(`--- specified\n${specified}--- ours\n${ours}`)
  }
  const justified = examples.filter((example) => isJustified(suite, example)).length
  process.stdout.write(`${suite}: ${examples.length} examples, ${differing.length} differ, ${justified} justified\n`)
  return !failed
}

async function main(folder: string | undefined): Promise<number> {
  if (folder === undefined) {
    process.stderr.write(`Name the folder of the checkouts: ${suites.join(', ')}.\n`)
    return 2
  }
  const found = suites.flatMap((suite) =>
    globSync(`**/${suite}`, { cwd: folder })
      .slice(0, 1)
      .map((path) => ({ suite, path })),
  )
  let passed = found.length > 0
  for (const { suite, path } of found) passed = (await compareSuite(suite, join(folder, path))) && passed
  for (const { reason, examples } of justifications) {
    const numbers = Object.entries(examples).map(([suite, some]) => `${suite} ${some.join(', ')}`)
    process.stdout.write(`\n${reason}\n  ${numbers.join('\n  ')}\n`)
  }
  return passed ? 0 : 1
}

if (import.meta.main) process.exitCode = await main(process.argv[2])
