import { expect, test } from 'vitest'
import { showProgress } from '../../src/world/progress.ts'
import type { Terminal } from '../../src/world/terminal.ts'

function terminal(live: boolean): { readonly terminal: Terminal; readonly told: () => string; wait(ms: number): void } {
  let text = ''
  let now = 0
  return {
    terminal: {
      print: () => expect.unreachable(),
      tell: (part) => void (text += part),
      live,
      colour: false,
      annotated: false,
      columns: 40,
      elapsed: () => now,
    },
    told: () => text,
    wait: (ms) => void (now += ms),
  }
}

test('one line a stage, when it is done, where lines cannot be rewritten', () => {
  const screen = terminal(false)
  const progress = showProgress(screen.terminal)
  progress.update('manuscript', '1 of 2')
  screen.wait(1200)
  progress.update('manuscript', '2 chapters')
  expect(screen.told()).toBe('')
  progress.update('print', 'setting')
  progress.note('As root.')
  progress.note('As root.')
  screen.wait(12_340)
  progress.update('print', '30 pages')
  progress.end()
  expect(screen.told()).toBe('manuscript    1.2 s  2 chapters\nAs root.\nprint        12.3 s  30 pages\n')
})

test('a terminal shows one line that is rewritten', () => {
  const screen = terminal(true)
  const progress = showProgress(screen.terminal)
  progress.update('print', '1 page')
  progress.update('print', '2 pages')
  progress.end()
  expect(screen.told()).toBe(
    '\r\u001b[Kprint         0.0 s  1 page\r\u001b[Kprint         0.0 s  2 pages\r\u001b[Kprint         0.0 s  2 pages\n',
  )
})
