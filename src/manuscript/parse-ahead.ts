import type { Root } from 'mdast'
import { setImmediate } from 'node:timers/promises'
import type { VFile } from 'vfile'
import type { Helpers } from '../world/world.ts'
import { parseMarkdown } from './markdown.ts'

/** Characters of a book from which on helpers are worth their start. */
const longBook = 1_500_000

/** Characters of an errand, some tens of milliseconds. */
const errandSize = 60_000

/** So many errands wait for a helper, so that it has the next one when it is done. */
const errandsAhead = 2

/**
 * Parses the texts of a book one by one as they are asked for, in the order given; of a long book helpers parse some at the
 * same time, from the end on. The trees are the same either way, and so is what is reported. A book of less than `fewest`
 * characters is not long.
 */
export function parseAhead(
  files: readonly VFile[],
  helpers: Helpers | undefined,
  fewest = longBook,
): (file: VFile) => Promise<Root> {
  const length = files.reduce((sum, file) => sum + String(file).length, 0)
  if (helpers === undefined || length < fewest) return (file) => Promise.resolve(parseMarkdown(file))

  const waiting = new Set(files)
  const taken = new Map<VFile, Promise<Root | undefined>>()
  const nextErrand = (): VFile[] => {
    const errand: VFile[] = []
    let size = 0
    for (const file of [...waiting].toReversed()) {
      if (size >= errandSize) break
      size += String(file).length
      errand.push(file)
      waiting.delete(file)
    }
    return errand
  }
  const keepBusy = async (): Promise<void> => {
    for (let errand = nextErrand(); errand.length > 0; errand = nextErrand()) {
      const texts = errand.map((file) => ({ path: file.path, value: String(file) }))
      // Of a helper that fails the press does the work, and finds what is wrong where it is.
      const trees = helpers.send('parse', texts).catch(() => undefined)
      for (const [index, file] of errand.entries()) {
        const tree = trees.then((all) => all?.[index])
        taken.set(file, tree)
      }
      await trees
    }
  }
  for (let index = 0; index < helpers.count * errandsAhead; index += 1) void keepBusy()

  return async (file) => {
    // Replies are heard between two texts.
    await setImmediate()
    waiting.delete(file)
    const tree = await taken.get(file)
    taken.delete(file)
    return tree ?? parseMarkdown(file)
  }
}
