import type { Browser, Page } from 'puppeteer'
import type { BreakInput } from '../../src/print/breaking/break-pages.ts'
import type { Galley, GalleyPlan } from '../../src/print/breaking/galley.ts'
import type { World } from '../../src/world/world.ts'

/** What the breaker was asked in one build, what it answered, and how long it took. */
export interface RecordedBreak {
  readonly input: BreakInput
  readonly plan: GalleyPlan
  /** Of the breaker alone. */
  readonly seconds: number
}

/** As it comes from the browser: the notes of a book once, and slugs with a hyphen by their indices. */
interface Transcript {
  readonly notes: readonly (readonly Galley[])[]
  readonly breaks: readonly (Omit<BreakInput, 'notes' | 'endsInHyphen'> & {
    readonly notes: number
    readonly hyphens: readonly number[]
    /** By note, of those that the plan sets. */
    readonly noteHyphens: readonly (readonly [number, readonly number[]])[]
    readonly plan: GalleyPlan
    readonly seconds: number
  })[]
}

declare const octavoTranscript: Transcript | undefined

const breaker = 'print/breaking/break-pages.js'
const aside = 'print/breaking/recorded-break-pages.js'

/** Stands in for the breaker in the browser, and writes down what goes through it. */
const recorder = `
import { breakPages as own } from './recorded-break-pages.js'
globalThis.octavoTranscript = { notes: [], breaks: [] }
export function breakPages(input) {
  const begun = performance.now()
  const plan = own(input)
  const seconds = (performance.now() - begun) / 1000
  const { notes, breaks } = globalThis.octavoTranscript
  if (notes.at(-1) !== input.notes) notes.push(input.notes)
  const hyphens = [...input.galley.keys()].filter((slug) => input.endsInHyphen(slug))
  const set = [...new Set(plan.pages.flatMap(({ pieces }) => pieces.map(({ note }) => note)))]
  const noteHyphens = set.map((note) => {
    return [note, [...input.notes[note].keys()].filter((slug) => input.endsInHyphen(slug, note))]
  })
  breaks.push({ ...input, notes: notes.length - 1, endsInHyphen: undefined, hyphens, noteHyphens, plan, seconds })
  return plan
}
`

/** A world whose browser writes down every galley that is broken; `breaks` grows as books are pressed. */
export function recordBreaks(world: World, breaks: RecordedBreak[]): World {
  return {
    ...world,
    async galleyScript(path) {
      if (path === breaker) return recorder
      return await world.galleyScript(path === aside ? breaker : path)
    },
    async browser() {
      const browser = await world.browser()
      return new Proxy(browser, {
        get(target, name: keyof Browser) {
          if (name === 'newPage') return async () => readBeforeClose(await target.newPage(), breaks)
          const value = target[name]
          return typeof value === 'function' ? value.bind(target) : value
        },
      })
    },
  }
}

function readBeforeClose(page: Page, breaks: RecordedBreak[]): Page {
  const close = page.close.bind(page)
  page.close = async (options) => {
    // Pages of the browser on which nothing is broken, such as that of the cover, have none.
    const { notes, breaks: found } = await page.evaluate(() => {
      return typeof octavoTranscript === 'undefined' ? { notes: [], breaks: [] } : octavoTranscript
    })
    breaks.push(
      ...found.map(({ hyphens, noteHyphens, plan, seconds, ...input }) => {
        const known = new Set(hyphens)
        const inNotes = new Map(noteHyphens.map(([note, slugs]) => [note, new Set(slugs)]))
        const endsInHyphen = (slug: number, note?: number) =>
          note === undefined ? known.has(slug) : (inNotes.get(note)?.has(slug) ?? false)
        return { input: { ...input, notes: notes[input.notes] ?? [], endsInHyphen }, plan, seconds }
      }),
    )
    await close(options)
  }
  return page
}
