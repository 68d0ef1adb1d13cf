/** The ids of one book: every one stands for one place. */
export class Ids {
  readonly #holders = new Map<string, object>()

  /** What holds an id. */
  holder(id: string): object | undefined {
    return this.#holders.get(id)
  }

  /** Gives a free id to a holder; of a taken one the first holder keeps it. */
  claim(id: string, holder: object): void {
    if (!this.#holders.has(id)) this.#holders.set(id, holder)
  }

  /** An id nobody holds: the stem, else the stem with the first free number from 2. */
  fresh(stem: string, holder: object = this): string {
    let id = stem
    for (let number = 2; this.#holders.has(id); number++) id = `${stem}-${number}`
    this.#holders.set(id, holder)
    return id
  }
}
