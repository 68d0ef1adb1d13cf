import type { Browser } from 'puppeteer'
import { agree, letters, pageBeginnings } from './page-list.ts'
import { openBook, type ReadingSystem } from './reading-system.ts'

/** What a reader met who went everywhere in a book. */
export interface ReadThrough {
  /** Direction in which pages are turned. */
  readonly direction: string
  readonly contents: number
  /** Calls that were touched. */
  readonly calls: number
  /** Notes that popped up, as they were shown, in the order of their first calls. */
  readonly notes: readonly string[]
  readonly waysBack: number
  /** Labels of the page list. */
  readonly pages: readonly string[]
  /** Typefaces that text was shown in. */
  readonly faces: readonly string[]
  readonly faults: readonly string[]
}

/**
 * Reads an EPUB in a reading system as wide as a phone: goes to each entry of the contents and of the page list, touches each
 * call and each way back, and compares what is on the screen then; page marks with the first words of the printed pages.
 */
export async function readThrough(browser: Browser, epub: Uint8Array, pdf: Uint8Array): Promise<ReadThrough> {
  const systems = await Promise.all([openBook(browser, epub), openBook(browser, epub)])
  try {
    const [goer, toucher] = systems
    const [entries, touches] = await Promise.all([goEverywhere(goer, pdf), touchEverything(toucher)])
    const { loaded, unloaded, failed } = await toucher.faces()
    const families = new Set(loaded.map(familyOf))
    const idle = new Set(unloaded.map(familyOf).filter((family) => !families.has(family)))
    const faults = [
      ...entries,
      ...touches.faults,
      ...failed.map((face) => `the typeface ${face} could not be loaded`),
      ...[...idle].map((family) => `no face of ${family} is used`),
      ...new Set(systems.flatMap(({ complaints }) => complaints)),
    ]
    const pages = goer.pageList.map(({ label }) => label)
    return { ...touches, direction: goer.direction, contents: goer.contents.length, pages, faces: loaded, faults }
  } finally {
    await Promise.all(systems.map(async ({ page }) => await page.close()))
  }
}

async function goEverywhere(system: ReadingSystem, pdf: Uint8Array): Promise<string[]> {
  const faults: string[] = []
  for (const { label, href } of system.contents) {
    const { text, isShown } = await system.goTo(href)
    if (!isShown) faults.push(`"${label}" of the contents leads to a screen without it`)
    if (!words(text).startsWith(words(label))) {
      faults.push(`"${label}" of the contents leads to "${text.trim().slice(0, 40)}"`)
    }
  }
  const printed = new Map((await pageBeginnings(pdf)).map((page) => [page.label, page]))
  for (const { label, href } of system.pageList) {
    const { text, name, isInNote, isInContents, isShown } = await system.goTo(href)
    const page = printed.get(label)
    const beginning = (isInNote ? page?.all : page?.body) ?? ''
    if (name !== label) faults.push(`page ${label} leads to a mark of page ${name}`)
    if (!isShown) faults.push(`page ${label} leads to a screen without its first word`)
    // Printed contents have fewer headings; and lines to the left come out of a PDF in no certain order.
    const isAlike = isInContents || system.direction === 'rtl' || beginning === '' || agree(letters(text), beginning)
    if (!isAlike) {
      faults.push(`page ${label} leads to "${letters(text).slice(0, 24)}", printed is "${beginning}"`)
    }
  }
  return faults
}

async function touchEverything(system: ReadingSystem) {
  const faults: string[] = []
  const notes = new Map<string, string>()
  let [calls, waysBack] = [0, 0]
  for (const file of system.files) {
    const marks = new Map<string, string>()
    for (const { mark, href, note } of await system.callsIn(file)) {
      calls += 1
      if (note === undefined) {
        faults.push(`call ${mark} in ${file} pops nothing up`)
        continue
      }
      if (note.href !== href) faults.push(`a touch on call ${mark} in ${file} shows ${note.href}`)
      if (!note.text.trim().startsWith(mark)) faults.push(`call ${mark} in ${file} shows "${note.text.slice(0, 40)}"`)
      if (note.isCut) faults.push(`${note.href} is wider than its pop-up`)
      notes.set(href, note.text)
      marks.set(href.slice(href.indexOf('#') + 1), mark)
    }
    const reached = new Set<string | undefined>()
    for (const { mark, note, landing } of await system.waysBackIn(file)) {
      waysBack += 1
      if (reached.has(landing?.href)) faults.push(`two ways back lead to ${landing?.href}`)
      reached.add(landing?.href)
      if (landing?.calls !== `#${note}`) faults.push(`the way back from ${note} leads to ${landing?.href}`)
      else if (!landing.isShown) faults.push(`the way back from ${note} leads to a screen without its call`)
      // A note that is called again has more ways back.
      if (!mark.startsWith('↑') && marks.get(note) !== mark)
        faults.push(`${note} has the mark ${mark}, its call ${marks.get(note)}`)
    }
  }
  return { calls, waysBack, notes: [...notes.values()], faults }
}

function familyOf(face: string): string {
  return face.replace(/ \S+ \S+$/, '')
}

/** Letters and figures of a text. */
function words(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]/gu, '')
}
