import { basename, dirname, extname, relative } from 'node:path/posix'
import { nearest } from '../diagnostics/nearest.ts'
import type { World } from '../world/world.ts'
import { isRemote, likeness, pathOfUrl, picturePaths } from './picture-paths.ts'

/** Where a picture lies, or why it is nowhere. */
export type Whereabouts =
  | {
      /** Relative to the book's folder. */
      readonly path: string
      /** Present where the author means another place than the picture's, with the rule that says so. */
      readonly remark?: 'picture-path' | 'picture-remote-local'
    }
  | { readonly missing: 'picture-found' | 'picture-remote'; readonly suggestion: string }

/** A name shorter than this says too little of a picture to know it again in another place. */
const tellingName = 5

/** Finds pictures in the folder of a book. */
export class PictureFinder {
  readonly #world: World
  #files: Promise<Files> | undefined

  constructor(world: World) {
    this.#world = world
  }

  /** The picture that a `source` in the file `from` means. */
  async find(source: string, from: string): Promise<Whereabouts> {
    this.#files ??= this.#world.list().then((paths) => new Files(paths))
    const files = await this.#files
    if (isRemote(source)) {
      const path = files.atEndOf(pathOfUrl(source))
      if (path !== undefined) return { path, remark: 'picture-remote-local' }
      return {
        missing: 'picture-remote',
        suggestion: 'Save the picture in the folder of the book and put its path here.',
      }
    }
    const paths = picturePaths(source, from)
    const exact = paths.find((path) => files.has(path))
    if (exact !== undefined) return { path: exact }
    for (const path of [...paths, ...picturePaths(source.replaceAll('\\', '/'), from)]) {
      const like = files.like(path)
      if (like !== undefined) return { path: like, remark: 'picture-path' }
    }
    // In a hidden folder, or one that is a link.
    for (const path of paths) if ((await this.#world.read(path)) !== undefined) return { path }
    return { missing: 'picture-found', suggestion: suggest(files.near(paths), from) }
  }
}

/** The files of a book's folder, told apart as pictures are looked for. */
class Files {
  readonly #paths: ReadonlySet<string>
  /** The one file of each likeness; none where several are alike. */
  readonly #like = new Map<string, string | undefined>()
  /** Of each name, whatever its folder. */
  readonly #named = new Map<string, string[]>()

  constructor(paths: readonly string[]) {
    this.#paths = new Set(paths)
    for (const path of paths) {
      const key = likeness(path)
      this.#like.set(key, this.#like.has(key) ? undefined : path)
      const name = basename(key)
      this.#named.set(name, [...(this.#named.get(name) ?? []), path])
    }
  }

  has(path: string): boolean {
    return this.#paths.has(path)
  }

  like(path: string): string | undefined {
    return this.#like.get(likeness(path))
  }

  /** The file that the end of a longer path names: two steps of it at least, or a name that only one file has. */
  atEndOf(path: string): string | undefined {
    const steps = likeness(path).split('/')
    const named = this.#named.get(steps.at(-1) ?? '') ?? []
    for (let from = 0; from < steps.length - 1; from += 1) {
      const end = steps.slice(from).join('/')
      const found = named.filter((other) => likeness(other) === end || likeness(other).endsWith(`/${end}`))
      if (found.length === 1) return found[0]
    }
    const [only, ...others] = named
    return others.length === 0 && stemOf(path).length >= tellingName ? only : undefined
  }

  /** The file that was probably meant by one of the paths: of that name elsewhere, or of nearly that path. */
  near(paths: readonly string[]): string | undefined {
    const [path] = paths
    if (path === undefined) return undefined
    const namesake = this.#named.get(basename(likeness(path)))?.[0]
    if (namesake !== undefined) return namesake
    // Pictures are often numbered, and another number is another picture.
    const alike = [...this.#named.keys()].filter((name) => isPicture(name) && digits(name) === digits(basename(path)))
    const name = nearest(stemOf(path), alike.map(stemOf))
    return this.#named.get(alike.find((other) => stemOf(other) === name) ?? '')?.[0]
  }
}

function isPicture(path: string): boolean {
  return /\.(?:jpe?g|jfif|png|gif|webp|avif|svg)$/i.test(path)
}

function stemOf(path: string): string {
  const name = basename(likeness(path))
  return name.slice(0, name.length - extname(name).length)
}

function digits(text: string): string {
  return text.replace(/\D+/g, ' ').trim()
}

function suggest(near: string | undefined, from: string): string {
  if (near === undefined) return 'Put the picture where the text says, or mend the path.'
  return `Did you mean \`${asWritten(near, from)}\`?`
}

/** The path of a file as one writes it in the file `from`. */
export function asWritten(path: string, from: string): string {
  return relative(dirname(`/${from}`), `/${path}`)
}
