import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const src = fileURLToPath(new URL('../src', import.meta.url))

/** The one file of `src/world` that a stage may know: an interface. */
const worldInterface = 'world/world.ts'

const ofAStage = ['model', 'diagnostics', worldInterface]

/** What a folder may import beside itself: other folders, or single files. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  model: [],
  diagnostics: ['model'],
  world: ['model', 'diagnostics'],
  manuscript: ofAStage,
  book: ofAStage,
  rendered: ofAStage,
  print: ofAStage,
  epub: ofAStage,
  proof: ['model', 'diagnostics'],
  timeline: ['model', 'diagnostics'],
  setup: ['world'],
  commands: ['model', 'diagnostics', 'world', 'manuscript', 'book', 'rendered', 'print', 'epub', 'proof', 'timeline'],
  'cli.ts': ['commands', 'world'],
}

const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts') && !path.endsWith('.d.ts'))
  .map((path) => ({ path, folder: path.split('/')[0] ?? '', text: readFileSync(join(src, path), 'utf8') }))

/** What a source file imports or re-exports, types included. */
function importsOf(text: string): string[] {
  const statements = /^(?:import|export)\b[^'"`;]*?\bfrom\s*['"]([^'"]+)['"]|\bimport\s*\(?\s*['"]([^'"]+)['"]/gm
  return [...text.matchAll(statements)].map((match) => match[1] ?? match[2] ?? '')
}

test('the imports of a source text are found, however they are written', () => {
  const text = `import { a } from './a.ts'\nimport type {\n  B,\n  C,\n} from '../b.ts'\nimport './c.ts'
export * from './d.ts'\nconst { e } = await import('./e.ts')\nconst f = 'import nothing'\n`
  expect(importsOf(text)).toEqual(['./a.ts', '../b.ts', './c.ts', './d.ts', './e.ts'])
})

test('every folder of src is in the table', () => {
  expect([...new Set(files.map(({ folder }) => folder))].filter((folder) => !(folder in allowed))).toEqual([])
})

test('a folder imports only what the table allows', () => {
  const offences = files.flatMap(({ path, folder, text }) =>
    importsOf(text)
      .filter((specifier) => specifier.startsWith('.'))
      .map((specifier) => normalize(join(dirname(path), specifier)))
      .filter((target) => target.split('/')[0] !== folder)
      .filter((target) => !allowed[folder]?.some((entry) => target === entry || target.startsWith(`${entry}/`)))
      .map((target) => `${path} imports ${target}`),
  )
  expect(offences).toEqual([])
})

test('imports name the source file they mean', () => {
  const offences = files.flatMap(({ path, text }) =>
    importsOf(text)
      .filter((specifier) => specifier.startsWith('.') && !/\.(ts|mjs)$/.test(specifier))
      .map((specifier) => `${path} imports ${specifier}`),
  )
  expect(offences).toEqual([])
})

const ofTheMachine = ['world', 'setup', 'cli.ts']

/** Source text without comments; strings stay, for what is looked for does not stand in them. */
function code(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1')
}

test('only the world, the set-up and the command line touch the process', () => {
  const offences = files.filter(({ folder, text }) => {
    return !ofTheMachine.includes(folder) && /\bprocess\.|from 'node:process'|\bglobalThis\.process\b/.test(code(text))
  })
  expect(offences.map(({ path }) => path)).toEqual([])
})

test('no stage looks at files, the clock, chance or the network', () => {
  const forbidden = {
    files: /from 'node:(fs|fs\/promises|child_process|os)'/,
    clock: /\bnew Date\(\s*\)|\bDate\.now\b|\bperformance\.now\b/,
    chance: /\bMath\.random\b|\brandomUUID\b|\brandomBytes\b|\bgetRandomValues\b/,
    network: /from 'node:(http|https|net|tls|dns)'|\bfetch\(/,
    locale: /\.localeCompare\(\s*[^,()]+\)|\.toLocale(?:Date|Time)?String\(\s*\)/,
  }
  const stages = files.filter(({ folder }) => ![...ofTheMachine, 'commands'].includes(folder))
  const offences = stages.flatMap(({ path, text }) =>
    Object.entries(forbidden)
      .filter(([, pattern]) => pattern.test(code(text)))
      .map(([what]) => `${path}: ${what}`),
  )
  expect(offences).toEqual([])
})
