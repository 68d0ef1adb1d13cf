import { EditList } from './edit-list.ts'
import { isArtifact, markedContentId } from './marked-content.ts'
import { type OperatorScanner, operatorCode } from './scan-operators.ts'

/** What an operator does to the page, as far as marking goes. */
type Role = 'save' | 'restore' | 'beginText' | 'endText' | 'mark' | 'endMark' | 'construct' | 'discard' | 'paint'

const operators: readonly (readonly [Role, names: string])[] = [
  ['save', 'q'],
  ['restore', 'Q'],
  ['beginText', 'BT'],
  ['endText', 'ET'],
  ['mark', 'BMC BDC'],
  ['endMark', 'EMC'],
  ['construct', 'm l c v y h re'],
  ['discard', 'n'],
  ['paint', `f F f* S s B B* b b* Tj TJ ' " Do sh EI`],
]
const roles = new Map<number, Role>(
  operators.flatMap(([role, names]) => names.split(' ').map((name) => [operatorCode(name), role] as const)),
)

const beginArtifact = new TextEncoder().encode('/Artifact BMC\n')
const endArtifact = new TextEncoder().encode('\nEMC')
const nothing = new Uint8Array()

/** What `q`, `BT` or a mark without an id has opened: an artifact begins and ends in one frame, or holds all of it. */
interface Frame {
  readonly kind: 'page' | 'state' | 'text' | 'mark'
  readonly start: number
  /** Whether some of it is tagged. */
  isMixed: boolean
  /** Untagged painting since the last tag, from `runStart` to before `runEnd`; `runStart` is negative without any. */
  runStart: number
  runEnd: number
}

/** Tagged content, with an id or an artifact already; a property of text without a tag; one that loses its tag. */
type MarkKind = 'tagged' | 'plain' | 'lost'

/** Finds where artifacts begin and end; is told of the operators of a page in their order. */
export class Marking {
  readonly #content: Uint8Array
  readonly #artifacts: ReadonlySet<number>
  readonly #replaced: EditList
  readonly #added = new EditList()
  readonly #frames: Frame[] = []
  readonly #marks: MarkKind[] = []
  /** How many of the marks are tags. */
  #tags = 0
  #pathStart = -1
  #top: Frame

  constructor(content: Uint8Array, artifacts: ReadonlySet<number>, replaced: EditList) {
    this.#content = content
    this.#artifacts = artifacts
    this.#replaced = replaced
    this.#top = this.#open('page', 0)
  }

  operate(scanner: OperatorScanner): void {
    switch (roles.get(scanner.code)) {
      case 'paint':
        this.#paint(this.#pathStart < 0 ? scanner.start : this.#pathStart, scanner.end)
        this.#pathStart = -1
        break
      case 'construct':
        if (this.#pathStart < 0) this.#pathStart = scanner.start
        break
      case 'discard':
        this.#pathStart = -1
        break
      case 'save':
        this.#open('state', scanner.start)
        break
      case 'restore':
        this.#close('state', scanner.end)
        break
      case 'beginText':
        this.#open('text', scanner.start)
        break
      case 'endText':
        this.#close('text', scanner.end)
        break
      case 'mark':
        this.#mark(scanner)
        break
      case 'endMark':
        this.#endMark(scanner)
        break
      case undefined:
    }
  }

  /** What is to be added to the content, where all of it has been seen. */
  finish(): EditList {
    this.#flush()
    return this.#added
  }

  #paint(start: number, end: number): void {
    if (this.#tags > 0) return
    if (this.#top.runStart < 0) this.#top.runStart = start
    this.#top.runEnd = end
  }

  #open(kind: Frame['kind'], start: number): Frame {
    this.#top = { kind, start, isMixed: this.#tags > 0, runStart: -1, runEnd: -1 }
    this.#frames.push(this.#top)
    return this.#top
  }

  #close(kind: Frame['kind'], end: number): void {
    const frame = this.#top
    if (frame.kind !== kind) {
      // Not nested: no artifact may reach over this place.
      this.#flush()
      const index = this.#frames.findLastIndex((open) => open.kind === kind)
      if (index > 0) this.#frames.splice(index, 1)
      return
    }
    this.#frames.pop()
    this.#top = this.#frames.at(-1) ?? this.#open('page', end)
    if (frame.runStart < 0) return
    if (frame.isMixed) this.#wrap(frame)
    else this.#paint(frame.start, end)
  }

  #mark(scanner: OperatorScanner): void {
    const id = markedContentId(this.#content, scanner)
    if (id !== undefined && this.#artifacts.has(id)) {
      this.#replaced.add(scanner.start, scanner.end, nothing)
      this.#marks.push('lost')
    } else if (id !== undefined || isArtifact(this.#content, scanner)) {
      this.#flush()
      this.#tags += 1
      this.#marks.push('tagged')
    } else {
      this.#open('mark', scanner.start)
      this.#marks.push('plain')
    }
  }

  #endMark(scanner: OperatorScanner): void {
    const kind = this.#marks.pop()
    if (kind === 'tagged') this.#tags -= 1
    else if (kind === 'plain') this.#close('mark', scanner.end)
    else if (kind === 'lost') this.#replaced.add(scanner.start, scanner.end, nothing)
  }

  /** Closes the artifacts of all frames: tagged content begins, which may stand in none. */
  #flush(): void {
    for (const frame of this.#frames) {
      this.#wrap(frame)
      frame.isMixed = true
    }
  }

  #wrap(frame: Frame): void {
    if (frame.runStart < 0) return
    this.#added.add(frame.runStart, frame.runStart, beginArtifact)
    this.#added.add(frame.runEnd, frame.runEnd, endArtifact)
    frame.runStart = -1
  }
}
