export const editionNames = ['epub', 'pdf'] as const

export type EditionName = (typeof editionNames)[number]
