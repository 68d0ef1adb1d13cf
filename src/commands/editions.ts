export const editionNames = ['epub', 'pdf'] as const

/** Announced, and refused rather than unknown. */
export const laterEditions: readonly string[] = ['html', 'cover']

export type EditionName = (typeof editionNames)[number]
