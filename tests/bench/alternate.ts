// Runs two commands in turn and tells how much longer the second takes than the first, with its spread: what else the
// machine does meets both alike.
//
//     node tests/bench/alternate.ts [--runs 7] 'octavo build a --out /tmp/a' 'pandoc a.md -o /tmp/a.epub'
import { spawnSync } from 'node:child_process'
import { parseArgs } from 'node:util'
import { median, quartiles } from './statistics.ts'

const { values, positionals } = parseArgs({
  options: { runs: { type: 'string', default: '7' } },
  allowPositionals: true,
})
const [first, second] = positionals
const runs = Number(values.runs)

if (first === undefined || second === undefined || positionals.length > 2 || !(runs >= 1)) {
  process.stderr.write("Give two commands, each as one word: alternate.ts [--runs N] 'one …' 'other …'\n")
  process.exitCode = 2
} else {
  compare(first, second)
}

function compare(one: string, other: string): void {
  // One run of each that is not counted: files are read from the disk, and caches filled.
  for (const command of [one, other]) secondsOf(command)
  const pairs = Array.from({ length: runs }, (_, run) => {
    // Each begins every other time, lest what one leaves behind always meet the other.
    const swapped = run % 2 === 1
    const before = secondsOf(swapped ? other : one)
    const after = secondsOf(swapped ? one : other)
    return swapped ? { one: after, other: before } : { one: before, other: after }
  })
  const ratios = pairs.map((pair) => pair.other / pair.one)
  const [low, high] = quartiles(ratios)
  const lines = [
    `${median(pairs.map((pair) => pair.one)).toFixed(2)} s  ${one}`,
    `${median(pairs.map((pair) => pair.other)).toFixed(2)} s  ${other}`,
    `The second takes ${median(ratios).toFixed(2)} times as long (quartiles ${low.toFixed(2)} to ${high.toFixed(2)}, ${runs} pairs).`,
  ]
  process.stdout.write(`${lines.join('\n')}\n`)
}

function secondsOf(command: string): number {
  const begun = performance.now()
  const { status, stderr } = spawnSync(command, { shell: true, stdio: ['ignore', 'ignore', 'pipe'], encoding: 'utf8' })
  if (status !== 0) throw new Error(`${command} ended with ${status}\n${stderr}`)
  return (performance.now() - begun) / 1000
}
