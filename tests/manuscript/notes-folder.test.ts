import { toString } from 'mdast-util-to-string'
import { visit } from 'unist-util-visit'
import { expect, test } from 'vitest'
import { readManuscript } from '../../src/manuscript/read-manuscript.ts'
import { memoryWorld, reportsOf } from './memory-world.ts'

/** Links and pictures of the first chapter as `words -> url`, and its text. */
async function read(files: Record<string, string>) {
  const manuscript = await readManuscript(memoryWorld(files))
  const [first] = manuscript.body
  if (first?.kind !== 'chapter') throw new Error('no chapter')
  const links: string[] = []
  visit(first.chapter.tree, (node) => {
    if (node.type === 'link') links.push(`${toString(node)} -> ${node.url}`)
    if (node.type === 'image') links.push(`${node.alt} -> ${node.url} ${JSON.stringify(node.data?.hProperties ?? {})}`)
    if (node.type === 'html') links.push(node.value)
  })
  return { links, text: toString(first.chapter.tree), reports: reportsOf(manuscript) }
}

test('links of a folder of notes lead to the file of that name, wherever it lies', async () => {
  const { links, reports } = await read({
    '1.md':
      '# One\n\nSee [[the tides]], [[sea/The Tides#High Water|high water]], [[#One]], [[Nowhere]] and [[Moon#^full]].\n\n![[map.png|300]] ![[map.png|A map]]\n',
    'sea/The Tides.md': '# Tides\n\n## High Water\n',
    'Moon.md': 'It is full. ^full\n',
    'pictures/map.png': '',
  })
  expect(links).toEqual([
    'the tides -> /sea/The%20Tides.md',
    'high water -> /sea/The%20Tides.md#high-water',
    'One -> #one',
    'Nowhere -> Nowhere',
    'Moon -> /Moon.md#full',
    ' -> /pictures/map.png {"width":300}',
    'A map -> /pictures/map.png {}',
  ])
  expect(reports).toEqual([])
})

test('brackets that mean something else stay, and so do all where no note has such a name', async () => {
  const prose = 'The slot [[Prototype]] of an object; [[1, 2], [3]]; `[[x]]`.'
  expect((await read({ '1.md': prose })).text).toBe('The slot [[Prototype]] of an object; [[1, 2], [3]]; [[x]].')
  expect((await read({ '1.md': `[[2]] ${prose}`, '2.md': 'Two' })).text).toBe(
    '2 The slot Prototype of an object; [[1, 2], [3]]; [[x]].',
  )
})

test('a note taken into another is a link, and the author is told', async () => {
  const { links, reports } = await read({ '1.md': '![[2]]\n', '2.md': 'Two' })
  expect(links).toEqual(['2 -> /2.md'])
  expect(reports).toEqual([
    '1.md:1:1 note-embedded: Copy the text to this place, or leave the `!` out: a link is printed.',
  ])
})

test('comments between per cent signs are printed nowhere, other per cent signs are text', async () => {
  const { text } = await read({
    '1.md':
      'Half%%a comment%% of it %%gone%% here, 50%% of 100 %% or 5%.\n\n%%\nA whole\n\nblock\n%%\n\nThe end. ^last\n',
  })
  expect(text).toBe('Half%%a comment%% of it <!-- --> here, 50%% of 100 %% or 5%.<!-- -->The end.<a id="last"></a>')
})

test('a paragraph that is but a comment leaves nothing', async () => {
  const { links, text } = await read({ '1.md': 'One.\n\n%% not this %%\n\nTwo.\n' })
  expect({ links, text }).toEqual({ links: ['<!-- -->'], text: 'One.<!-- -->Two.' })
  const manuscript = await readManuscript(memoryWorld({ '1.md': 'One.\n\n%% not this %%\n\nTwo.\n' }))
  const [first] = manuscript.body
  const tree = first?.kind === 'chapter' ? first.chapter.tree : undefined
  expect(tree?.children.map(({ type }) => type)).toEqual(['paragraph', 'html', 'paragraph'])
})
