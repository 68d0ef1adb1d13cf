import { parentPort } from 'node:worker_threads'
import { readCodec } from '../world/codecs.ts'
import { farewell, type Order, type Reply } from '../world/helpers.ts'
import type { ErrandName, Errands } from '../world/world.ts'

type Doing = { readonly [Name in ErrandName]: (given: Errands[Name]['given']) => Promise<Errands[Name]['result']> }

/** What a helper can do; loaded when it is asked for, since most of the press is in it. */
const doing: Doing = {
  parse: async (texts) => (await import('../manuscript/parse-texts.ts')).parseTexts(texts),
  paint: async ({ svg, fonts }) =>
    await (await import('../epub/draw-cover.ts')).paint(svg, fonts, { codec: readCodec }),
  subset: async (fonts) => await (await import('../epub/subset-fonts.ts')).subsetFonts(fonts),
  deflate: async (contents) => (await import('../epub/pack-files.ts')).deflateAll(contents),
  check: async (files) => await (await import('../proof/epub/quick-check.ts')).quickCheck(files),
}

async function carryOut<Name extends ErrandName>({ number, name, given }: Order<Name>): Promise<Reply> {
  try {
    return { number, result: await doing[name](given) }
  } catch (error) {
    return { number, fault: error instanceof Error ? error : new Error(String(error)) }
  }
}

async function follow(before: Promise<void>, order: Order): Promise<void> {
  await before
  const reply = await carryOut(order)
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
  parentPort?.postMessage(reply)
}

async function leave(before: Promise<void>): Promise<void> {
  await before
  parentPort?.close()
}

let last = Promise.resolve()

// The script of a helper's thread: orders are carried out one after another, as they come.
parentPort?.on('message', (order: Order | typeof farewell) => {
  last = order === farewell ? leave(last) : follow(last, order)
})
