export interface Difference {
  readonly fixture: string
  readonly what: string
  readonly github: string
  readonly ours: string
}
export const expectedDifferences: readonly Difference[] = []
