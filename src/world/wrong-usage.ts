/** The command line, or the environment, asks for what cannot be: exit status 2. */
export class WrongUsage extends Error {
  /** What to do instead, a sentence. */
  readonly hint: string

  constructor(message: string, hint = '') {
    super(message)
    this.name = 'WrongUsage'
    this.hint = hint
  }
}
