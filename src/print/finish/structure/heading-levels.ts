import type { StructureType } from '../../tags/planned-tag.ts'

/** Levels of headings as they follow each other, none left out between one and the next below it (ISO 14289-1, 7.4.2). */
export class HeadingLevels {
  /** Levels that the text gives to the headings that the next may stand under. */
  #open: number[] = []

  /** The type that an element is written as. */
  typeOf(type: StructureType): string {
    const level = /^H([1-6])$/.exec(type)?.[1]
    if (level === undefined) return type
    this.#open = [...this.#open.filter((open) => open < Number(level)), Number(level)]
    return `H${this.#open.length}`
  }
}
