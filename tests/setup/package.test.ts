import { execFileSync, spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../temporary-folder.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const launcher = 'src/setup/octavo.mjs'

test('the package holds what the command needs, and nothing else', () => {
  const answer = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
    cwd: root,
    encoding: 'utf8',
  })
  const [{ files }]: [{ files: readonly { path: string }[] }] = JSON.parse(answer)
  const paths = files.map(({ path }) => path)
  for (const path of [
    launcher,
    'src/setup/pinned-node.mjs',
    'build/cli.js',
    'templates/new/book.yaml',
    'src/manuscript/settings/book.schema.json',
    'LICENSE',
    'NOTICE',
  ]) {
    expect(paths).toContain(path)
  }
  expect(
    paths.filter((path) =>
      /^(tests|manuscript|dist|\.|src\/(?!setup\/|manuscript\/settings\/book\.schema\.json))|\.ts$/.test(path),
    ),
  ).toEqual([])
})

test('the launcher runs the command line and ends as it does', () => {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const said = spawnSync(process.execPath, [join(root, launcher), '--version'], { encoding: 'utf8' })
  expect(said).toMatchObject({ status: 0, stdout: `${version}\n`, stderr: '' })
  expect(spawnSync(process.execPath, [join(root, launcher), 'biuld']).status).toBe(2)
})

test('the launcher says what to do where nothing is compiled', async () => {
  const folder = await temporaryFolder()
  mkdirSync(join(folder, 'src/setup'), { recursive: true })
  for (const file of ['octavo.mjs', 'pinned-node.mjs']) {
    copyFileSync(join(root, 'src/setup', file), join(folder, 'src/setup', file))
  }
  const { status, stderr } = spawnSync(process.execPath, [join(folder, launcher)], { encoding: 'utf8' })
  expect(stderr).toBe('octavo: Octavo is not compiled yet.\n  Type: npm ci\n')
  expect(status).toBe(3)
})
