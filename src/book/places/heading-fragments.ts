import GithubSlugger from 'github-slugger'
import type { Heading, Root } from 'mdast'
import { visit } from '../../model/visit.ts'
import { plainLine, plainText } from '../tree/plain-text.ts'

/**
 * The fragments by which tools know the headings of a file, those of GitHub first: where two rules give one fragment to
 * different headings, the earlier rule has it. Headings with one text are numbered through the file: `notes`, `notes-1`.
 */
export function headingFragments(tree: Root): Map<Heading, string[]> {
  const headings: Heading[] = []
  visit(tree, 'heading', (heading) => void headings.push(heading))
  const fragments = new Map<Heading, string[]>(headings.map((heading) => [heading, []]))
  const taken = new Set<string>()
  for (const rule of [github(), numbered(mdBook), numbered(pandoc), numbered(kramdown)]) {
    for (const heading of headings) {
      const fragment = rule(heading)
      if (fragment === '' || taken.has(fragment)) continue
      taken.add(fragment)
      fragments.get(heading)?.push(fragment)
    }
  }
  return fragments
}

/** What any rule leaves of a text: its letters and digits, by which a fragment made by another rule is recognised. */
export function lettersOf(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '')
}

function github(): (heading: Heading) => string {
  const slugger = new GithubSlugger()
  return (heading) => slugger.slug(plainText(heading))
}

function numbered(slugOf: (text: string) => string): (heading: Heading) => string {
  const counts = new Map<string, number>()
  return (heading) => {
    const slug = slugOf(plainLine(heading))
    const count = counts.get(slug) ?? 0
    counts.set(slug, count + 1)
    return count === 0 ? slug : `${slug}-${count}`
  }
}

/** mdBook's `normalize_id`: letters, digits, `_` and `-` are kept, white space becomes `-`, A to Z are lowered. */
function mdBook(text: string): string {
  return text
    .replace(/\s/gu, '-')
    .replace(/[^\p{L}\p{N}_-]/gu, '')
    .replace(/[A-Z]/g, (letter) => letter.toLowerCase())
}

/** Pandoc's `auto_identifiers`: stops are kept too, and all before the first letter is left out. */
function pandoc(text: string): string {
  const slug = text
    .replace(/[^\p{L}\p{M}\p{N}\s_.-]/gu, '')
    .replace(/\s+/gu, '-')
    .toLowerCase()
    .replace(/^[^\p{L}]+/u, '')
  return slug === '' ? 'section' : slug
}

/** kramdown's own rule, which knows ASCII only. */
function kramdown(text: string): string {
  const slug = text
    .replace(/^[^a-zA-Z]+/, '')
    .replace(/[^a-zA-Z0-9 -]/g, '')
    .replaceAll(' ', '-')
    .toLowerCase()
  return slug === '' ? 'section' : slug
}
