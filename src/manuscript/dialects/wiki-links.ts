import GithubSlugger from 'github-slugger'
import type { Image, Link, PhrasingContent } from 'mdast'
import type { Position } from 'unist'
import { SKIP, visit } from '../../model/visit.ts'
import type { VFile } from 'vfile'
import { report } from '../../diagnostics/report.ts'
import type { SourceChapter } from '../../model/manuscript.ts'
import { textPlaces } from '../../model/text-places.ts'
import { splitText } from './split-text.ts'

/** `[[Note]]`, `[[Note#Heading|words]]`, `![[picture.png|300]]`. */
const wikiLink = /(?<embed>!?)\[\[(?<target>[^[\]|#\n]*)(?:#(?<heading>[^[\]|\n]*))?(?:\|(?<words>[^[\]\n]*))?\]\]/g

/** What is written between two brackets in code and mathematics, and would be no name of a note. */
const unlikely = /^\s*$|^[\d\s.,;:-]+$|["'`=()<>{}$]/

/**
 * The links of folders of notes, as Obsidian and wikis write them, become links and pictures. A note is known by its
 * file's name, wherever in the book it lies. Where no file of the book answers to any of them, the brackets mean
 * something else and stay: program text and mathematics have them too.
 *
 * See <https://help.obsidian.md/links>.
 */
export function resolveWikiLinks(chapters: readonly SourceChapter[], paths: readonly string[]): void {
  const places = namesOf(paths)
  const find = (target: string): string | undefined => places.get(target.trim().toLowerCase())
  const isVault = chapters.some(({ tree }) => {
    let found = false
    visit(tree, 'text', ({ value }) => {
      if (found || !value.includes('[[')) return
      found = [...value.matchAll(wikiLink)].some(({ groups }) => find(groups?.['target'] ?? '') !== undefined)
    })
    return found
  })
  if (!isVault) return
  for (const { tree, file } of chapters) {
    const source = String(file)
    const places = textPlaces(source)
    visit(tree, 'text', (text, index, parent) => {
      if (parent === undefined || index === undefined || !text.value.includes('[[')) return undefined
      const pieces = splitText(text, source, places, wikiLink, (match, position = text.position) =>
        replacement(match, position === undefined ? {} : { position }, file, find),
      )
      if (pieces === undefined) return undefined
      parent.children.splice(index, 1, ...pieces)
      return [SKIP, index + pieces.length]
    })
  }
}

/** Files by their paths and by every shorter tail of them, texts without their ending too, in lower case; the first wins. */
function namesOf(paths: readonly string[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  for (const path of paths) {
    const steps = path.toLowerCase().split('/')
    for (let from = 0; from < steps.length; from++) {
      const tail = steps.slice(from).join('/')
      for (const name of [tail, tail.replace(/\.(?:md|markdown)$/, '')]) if (!names.has(name)) names.set(name, path)
    }
  }
  return names
}

/** The link or picture that a match means; `undefined` where its brackets mean something else. */
function replacement(
  match: RegExpExecArray,
  spot: { readonly position?: Position },
  file: VFile,
  find: (target: string) => string | undefined,
): PhrasingContent[] | undefined {
  const { embed = '', target = '', heading, words } = match.groups ?? {}
  const path = find(target)
  if (path === undefined && unlikely.test(target) && (target !== '' || heading === undefined)) return undefined
  if (embed !== '' && !/\.(?:md|markdown)$/i.test(path ?? 'a.md'))
    return [{ ...picture(path ?? target, words), ...spot }]
  const link: Link = {
    type: 'link',
    url: `${path === undefined ? encodeURI(target.trim()) : `/${encodeURI(path)}`}${fragmentOf(heading)}`,
    children: [{ type: 'text', value: words ?? nameOf(target, heading), ...spot }],
    ...spot,
  }
  if (embed !== '') report(file, 'note-embedded', link, { target: target.trim() })
  return [link]
}

/** The note, and the heading in it; a block has a name for links only. */
function nameOf(target: string, heading = ''): string {
  return [target.trim(), ...(heading.startsWith('^') ? [] : [heading.trim()])].filter((part) => part !== '').join(' › ')
}

/** A heading by its words, a block by its name. */
function fragmentOf(heading: string | undefined): string {
  if (heading === undefined || heading === '') return ''
  const last = heading.split('#').at(-1) ?? ''
  return last.startsWith('^') ? `#${last.slice(1)}` : `#${encodeURIComponent(new GithubSlugger().slug(last.trim()))}`
}

/** What follows the bar is the width in pixels, or the alternative text. */
function picture(path: string, words: string | undefined): Image {
  const [, width, height] = /^(\d+)(?:x(\d+))?$/.exec(words?.trim() ?? '') ?? []
  const size = { ...(width && { width: Number(width) }), ...(height && { height: Number(height) }) }
  return {
    type: 'image',
    url: `/${encodeURI(path)}`,
    alt: width === undefined ? (words ?? '') : '',
    ...(width === undefined ? {} : { data: { hProperties: size } }),
  }
}
