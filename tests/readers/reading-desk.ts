// Runs in the browser: foliate-js as a reader would have it, and what the tests ask of it. `reading-system.ts` serves it.
import { FootnoteHandler } from 'foliate-js/footnotes.js'
import { type ContentsEntry, View } from 'foliate-js/view.js'

/** A line of the contents or of the page list, as the reading system lists it. */
export interface Entry {
  readonly label: string
  readonly href: string
}

/** Where a link has led. */
export interface Landing {
  /** File and id. */
  readonly href: string
  /** What the place is called for who hears it. */
  readonly name: string
  readonly isInNote: boolean
  readonly isInContents: boolean
  /** The call that stands there: the note it is of. */
  readonly calls: string
  /** What is read from there on, without notes, calls and formulas; of a note, the note. */
  readonly text: string
  /** Whether the first of it is on the screen. */
  readonly isShown: boolean
}

/** A note as it popped up. */
export interface PoppedNote {
  readonly href: string
  readonly text: string
  /** Whether a part of it lies to the side of the pop-up, where nobody comes. */
  readonly isCut: boolean
}

/** A link in the text that is on the screen now. */
export interface Aim {
  /** In pixels from the corner of the screen. */
  readonly x: number
  readonly y: number
  readonly text: string
  /** Of a link back, the note it stands in; else empty. */
  readonly note: string
}

/** Typefaces, each as `family weight style`. */
export interface Faces {
  readonly loaded: readonly string[]
  /** Those that a file has no text for, or is not done with. */
  readonly unloaded: readonly string[]
  readonly failed: readonly string[]
}

const styles = `
  @namespace epub "http://www.idpf.org/2007/ops";
  html { color-scheme: light dark; }
  @media (prefers-color-scheme: dark) { a:link { color: lightblue; } }
`

const hiddenNotes = 'aside[epub|type~="footnote"] { display: none; }'

class Desk {
  readonly #view = new View()
  readonly #notes = new FootnoteHandler()
  readonly #dialog = document.createElement('dialog')
  readonly #faces = new Map<string, Set<string>>()
  #laidOut: Document | undefined
  #note: View | undefined
  #outcome: Promise<PoppedNote | undefined> | undefined
  #waiting: ((outcome: PoppedNote | undefined) => void) | undefined

  /** Opens the book at `address`; `notes` says whether those that can pop up are left out of the pages. */
  async open(address: string, notes: 'shown' | 'hidden'): Promise<string> {
    const css = notes === 'hidden' ? styles + hiddenNotes : styles
    document.body.append(this.#view, this.#dialog)
    this.#dialog.addEventListener('close', () => this.#note?.close())
    this.#notes.addEventListener('before-render', ({ detail }) => this.#layOut(detail.view))
    this.#notes.addEventListener('render', ({ detail }) => void this.#pop(detail.view, detail.href))
    this.#view.addEventListener('link', (event) => {
      this.#notes.handle(this.#view.book, event)?.catch((error: unknown) => console.error(error))
    })
    const response = await fetch(address)
    await this.#view.open(new File([await response.blob()], 'book.epub'))
    this.#view.renderer.setStyles(css)
    this.#view.renderer.addEventListener('relocate', (event) => {
      if (event instanceof CustomEvent && event.detail.reason === 'navigation') this.#settle(undefined)
    })
    return this.#view.book.dir ?? ''
  }

  files(): readonly string[] {
    return this.#view.book.sections.map(({ id }) => id)
  }

  contents(): readonly Entry[] {
    return flat(this.#view.book.toc)
  }

  pageList(): readonly Entry[] {
    return flat(this.#view.book.pageList)
  }

  /** Goes where an entry or a link leads, waits until the page stands still, and tells what is there. */
  async goTo(href: string): Promise<Landing> {
    this.closeNote()
    await this.#view.goTo(href)
    await this.#stillness()
    return this.#landing(href)
  }

  /** Typefaces of the book, by what came of them in the files that have been on the screen. */
  faces(): Faces {
    const named = (status: string): string[] => [...(this.#faces.get(status) ?? [])].toSorted()
    return { loaded: named('loaded'), unloaded: named('unloaded'), failed: named('error') }
  }

  /** How many elements of the file on the screen the selector finds. */
  count(selector: string): number {
    return this.#doc().querySelectorAll(selector).length
  }

  /** Turns to the page with one of them. */
  async turnTo(selector: string, index: number): Promise<Element> {
    this.closeNote()
    const found = this.#doc().querySelectorAll(selector)[index]
    if (found === undefined) throw new Error(`no ${selector} ${index}`)
    await this.#view.renderer.scrollToAnchor(found)
    await frame()
    return found
  }

  /** Turns to the page with one of them, a link, and tells where to touch it. */
  async aimAt(selector: string, index: number): Promise<Aim> {
    const link = await this.turnTo(selector, index)
    const [box] = onScreen(link)
    if (box === undefined) throw new Error(`${selector} ${index} is not on the screen`)
    const touched = Promise.withResolvers<PoppedNote | undefined>()
    this.#outcome = touched.promise
    this.#waiting = touched.resolve
    setTimeout(() => touched.reject(new Error(`nothing came of a touch on ${selector} ${index}`)), patience)
    const text = link.textContent.trim()
    return { x: box.x + box.width / 2, y: box.y + box.height / 2, text, note: link.closest('aside')?.id ?? '' }
  }

  /** What came of the touch: a note, or the place that the link has led to. */
  async outcome(href: string): Promise<PoppedNote | Landing> {
    const note = await this.#outcome
    if (note !== undefined) return note
    await this.#stillness()
    return this.#landing(href)
  }

  async frames(count: number): Promise<void> {
    for (let passed = 0; passed < count; passed += 1) await frame()
  }

  /** An open note covers the page. */
  closeNote(): void {
    if (this.#dialog.open) this.#dialog.close()
  }

  /** Where the link leads, as file and id. */
  address(selector: string, index: number): string {
    const link = this.#doc().querySelectorAll(selector)[index]
    return new URL(link?.getAttribute('href') ?? '', `http://x/${this.#file()}`).href.slice('http://x/'.length)
  }

  #layOut(view: View): void {
    this.#note = view
    this.#dialog.replaceChildren(view)
    // A dialog that is closed has no size, and nothing can be laid out in it.
    this.#dialog.showModal()
    view.renderer.setAttribute('flow', 'scrolled')
    view.renderer.setAttribute('margin', `${margin}px`)
    view.renderer.setAttribute('gap', '6%')
    view.renderer.setStyles(styles)
  }

  async #pop(view: View, href: string): Promise<void> {
    const [shown] = view.renderer.getContents()
    if (shown === undefined) throw new Error('an empty pop-up')
    const { doc } = shown
    await doc.fonts.ready
    await frame()
    const { scrollWidth, clientWidth, offsetHeight } = doc.documentElement
    // As high as the note, up to what the style sheet allows.
    this.#dialog.style.height = `${offsetHeight + 2 * margin}px`
    // What leads back from a note is nothing of it, but for its mark.
    for (const way of doc.querySelectorAll('[role="doc-backlink"]')) if (way.textContent.startsWith('↑')) way.remove()
    this.#settle({ href, text: doc.body.textContent, isCut: scrollWidth > clientWidth + 1 })
  }

  #settle(outcome: PoppedNote | undefined): void {
    this.#waiting?.(outcome)
    this.#waiting = undefined
  }

  #doc(): Document {
    const [shown] = this.#view.renderer.getContents()
    if (shown === undefined) throw new Error('nothing is open')
    return shown.doc
  }

  #file(): string {
    const [shown] = this.#view.renderer.getContents()
    return this.files()[shown?.index ?? -1] ?? ''
  }

  /** Typefaces come after the text and move it. */
  async #stillness(): Promise<void> {
    const doc = this.#doc()
    const { fonts } = doc
    await fonts.ready
    for (const { family, weight, style, status } of fonts) {
      this.#faces.set(status, (this.#faces.get(status) ?? new Set()).add(`${family} ${weight} ${style}`))
    }
    // The first frame lays out what has come, the second shows it; what has been on the screen before is laid out.
    await this.frames(doc === this.#laidOut ? 1 : 2)
    this.#laidOut = doc
  }

  #landing(href: string): Landing {
    const doc = this.#doc()
    const anchor = this.#view.resolveNavigation(href)?.anchor(doc)
    const place = anchor instanceof doc.defaultView!.Element ? anchor : doc.body
    const isNote = place.matches('aside')
    const read = readFrom(place, isNote)
    return {
      href: place === doc.body ? this.#file() : `${this.#file()}#${place.id}`,
      name: place.getAttribute('aria-label') ?? '',
      isInNote: place.closest('aside') !== null,
      isInContents: doc.querySelector('[role="doc-toc"]') !== null,
      calls: place.getAttribute('href') ?? '',
      text: read.text,
      isShown: read.first !== undefined && onScreen(read.first).length > 0,
    }
  }
}

function flat(entries: readonly ContentsEntry[] | null): readonly Entry[] {
  return (entries ?? []).flatMap(({ label, href, subitems }) => [{ label, href: href ?? '' }, ...flat(subitems)])
}

/** How long a touch may take to come to something, in milliseconds. */
const patience = 30_000

/** Above and below a note that pops up, in pixels. */
const margin = 16

/** As much as anyone compares, in letters. */
const enough = 400

/** What is read from an element on, and the first of it: a letter or a picture. */
function readFrom(place: Element, isNote: boolean): { text: string; first: Element | Range | undefined } {
  const doc = place.ownerDocument
  const walker = doc.createTreeWalker(doc.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT)
  walker.currentNode = place
  let text = ''
  let first: Element | Range | undefined
  for (let node: Node | null = place; node !== null && text.length < enough; ) {
    if (isNote && !place.contains(node)) break
    if (node.nodeType === Node.TEXT_NODE) {
      const data = node.textContent ?? ''
      const from = data.search(/\S/)
      if (from >= 0) first ??= letter(node, from)
      text += data
      node = walker.nextNode()
      continue
    }
    const element: Element = isElement(node) ? node : place
    const isPicture = element.matches('img, svg, math')
    if (isPicture) first ??= element
    const isSilent = isPicture || (!isNote && element.matches('aside')) || isMark(element)
    node = isSilent && node !== place ? after(walker) : walker.nextNode()
  }
  return { text, first }
}

function isElement(node: Node): node is Element {
  return node.nodeType === Node.ELEMENT_NODE
}

function isMark(element: Element): boolean {
  return ['doc-noteref', 'doc-backlink'].includes(element.getAttribute('role') ?? '')
}

/** The next node that is not in the current one. */
function after(walker: TreeWalker): Node | null {
  for (;;) {
    const next = walker.nextSibling()
    if (next !== null) return next
    if (walker.parentNode() === null) return null
  }
}

function letter(node: Node, from: number): Range {
  const range = new Range()
  range.setStart(node, from)
  range.setEnd(node, from + 1)
  return range
}

/** Boxes of an element or a range of a file, those on the screen, in its pixels. */
function onScreen(what: Element | Range): readonly DOMRect[] {
  const doc = 'startContainer' in what ? what.startContainer.ownerDocument : what.ownerDocument
  const sheet = doc?.defaultView?.frameElement?.getBoundingClientRect()
  if (sheet === undefined) return []
  return [...what.getClientRects()]
    .map((box) => new DOMRect(sheet.x + box.x, sheet.y + box.y, box.width, box.height))
    .filter((box) => box.left >= 0 && box.right <= innerWidth && box.top >= 0 && box.bottom <= innerHeight)
    .filter((box) => box.width > 0 && box.height > 0)
}

async function frame(): Promise<void> {
  await new Promise((resolve) => requestAnimationFrame(resolve))
}

declare global {
  var desk: Desk
}

globalThis.desk = new Desk()
