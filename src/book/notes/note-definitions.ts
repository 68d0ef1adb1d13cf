import type { FootnoteDefinition, FootnoteReference, Root } from 'mdast'
import type { VFile } from 'vfile'
import { report } from '../../diagnostics/report.ts'
import { removeNodes } from '../tree/remove-nodes.ts'

/**
 * The notes that a file defines. A call means the note of its label, in whatever capitals; where labels differ in
 * capitals only, the one in the same capitals; where one label is defined twice, the definition that follows the call.
 * (To GitHub the first is the note of all of them, and the words of the others are lost.)
 */
export class NoteDefinitions {
  readonly #byLabel = new Map<string, FootnoteDefinition[]>()
  readonly #byIdentifier = new Map<string, FootnoteDefinition[]>()

  /** Takes a definition in; gives the one that has the label already, where there is one. */
  add(definition: FootnoteDefinition): FootnoteDefinition | undefined {
    const first = this.#byLabel.get(labelOf(definition))?.[0]
    push(this.#byLabel, labelOf(definition), definition)
    push(this.#byIdentifier, definition.identifier, definition)
    return first
  }

  /** What a call calls. */
  of(call: FootnoteReference): FootnoteDefinition | undefined {
    const meant = this.#byLabel.get(labelOf(call)) ?? this.#byIdentifier.get(call.identifier) ?? []
    return meant.find((definition) => offsetOf(definition) > offsetOf(call)) ?? meant.at(-1)
  }

  /** Whether another definition has its label before it. */
  isRepeated(definition: FootnoteDefinition): boolean {
    return this.#byLabel.get(labelOf(definition))?.[0] !== definition
  }

  /** In the order of the file, label by label. */
  all(): readonly FootnoteDefinition[] {
    return [...this.#byLabel.values()].flat()
  }
}

function push(map: Map<string, FootnoteDefinition[]>, key: string, definition: FootnoteDefinition): void {
  map.set(key, [...(map.get(key) ?? []), definition])
}

function offsetOf({ position }: FootnoteDefinition | FootnoteReference): number {
  return position?.start.offset ?? 0
}

/** As the author wrote it. */
export function labelOf({ label, identifier }: FootnoteDefinition | FootnoteReference): string {
  return label ?? identifier
}

/** Takes the note definitions out of a file's tree, wherever they stand, and reports labels that are defined again. */
export function takeNoteDefinitions(tree: Root, file: VFile): NoteDefinitions {
  const definitions = new NoteDefinitions()
  const take = (parent: Root | FootnoteDefinition): void => {
    removeNodes(parent, (node) => {
      if (node.type !== 'footnoteDefinition') return false
      const first = definitions.add(node)
      if (first !== undefined) {
        report(file, 'note-defined-once', node, { label: labelOf(node), line: first.position?.start.line ?? 1 })
      }
      take(node)
      return true
    })
  }
  take(tree)
  return definitions
}
