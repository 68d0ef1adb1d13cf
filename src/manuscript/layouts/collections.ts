import type { SourceFiles } from '../source-files.ts'

/** Folders of Jekyll that hold no texts of its pages, and those of other tools. */
const ofTools =
  /^_(?:drafts|includes|layouts|site|data|sass|templates|build|static|book|extensions|plugins|assets|posts)$/

/**
 * Folders of Jekyll's collections, such as `_basic-syntax`: their names begin as those of drafts do, and each of their
 * texts has front matter.
 *
 * See <https://jekyllrb.com/docs/collections/>.
 */
export async function findCollections(sources: SourceFiles): Promise<ReadonlySet<string>> {
  const texts = sources.paths.filter((path) => /^_[^/]+\/.*\.(?:md|markdown)$/i.test(path))
  const folders = Map.groupBy(texts, (path) => path.slice(0, path.indexOf('/')))
  const found = new Set<string>()
  for (const [folder, paths] of folders) {
    if (ofTools.test(folder)) continue
    const files = await Promise.all(paths.map((path) => sources.read(path)))
    if (files.every((file) => file !== undefined && String(file).startsWith('---\n'))) found.add(folder)
  }
  return found
}

const weight = /^(?:nav_order|weight|sidebar_position|position|order)[ \t]*:[ \t]*["']?(-?\d+(?:\.\d+)?)["']?[ \t]*$/m

/**
 * Chapters in the order that their front matter gives: in a folder where each says its place, `nav_order`, `weight` or
 * `sidebar_position` counts; elsewhere the order stays.
 */
export async function byWeight(sources: SourceFiles, paths: readonly string[]): Promise<readonly string[]> {
  const weights = new Map<string, number>()
  for (const path of paths) {
    const front = /^---\n([\s\S]*?)\n---/.exec(String((await sources.read(path)) ?? ''))?.[1] ?? ''
    const written = weight.exec(front)?.[1]
    if (written !== undefined) weights.set(path, Number(written))
  }
  if (weights.size === 0) return paths
  const ordered = new Map<string, string[]>()
  for (const [folder, inside] of Map.groupBy(paths, folderOf)) {
    const whole = inside.every((path) => weights.has(path))
    ordered.set(folder, whole ? inside.toSorted((a, b) => (weights.get(a) ?? 0) - (weights.get(b) ?? 0)) : inside)
  }
  // Each folder keeps the places that its chapters have in the whole.
  return paths.map((path) => ordered.get(folderOf(path))?.shift() ?? path)
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1)
}
