import { spawn } from 'node:child_process'
import { access, constants } from 'node:fs/promises'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { MissingTool } from '../world.ts'
import type { Surroundings } from './candidates.ts'
import { findBrowser } from './find-browser.ts'

/** A system's way to install packages. */
interface PackageSystem {
  readonly command: string
  /** What a user types to get a browser, as root. */
  readonly remedy: string
  /** Commands to run one after the other, each with its parameters. */
  readonly install: readonly (readonly string[])[]
}

const packageSystems: readonly PackageSystem[] = [
  {
    command: 'apt-get',
    remedy: 'apt-get install chromium',
    install: [
      ['apt-get', 'update', '-q'],
      ['apt-get', 'install', '-y', '-q', '--no-install-recommends', 'chromium'],
    ],
  },
  { command: 'dnf', remedy: 'dnf install chromium', install: [['dnf', 'install', '-y', 'chromium']] },
  { command: 'apk', remedy: 'apk add chromium', install: [['apk', 'add', 'chromium']] },
  { command: 'pacman', remedy: 'pacman -S chromium', install: [['pacman', '-Sy', '--noconfirm', 'chromium']] },
]

/**
 * Brings a browser where there is none: puppeteer's download first, then the system's packages where we are root or
 * may become it without a password. `tell` hears what is about to happen. Throws `MissingTool` where neither works.
 */
export async function installBrowser(surroundings: Surroundings, tell: (text: string) => void): Promise<string> {
  tell('No Chrome, Chromium or Edge here; downloading one with puppeteer.')
  await downloadBrowser(surroundings.environment)
  const downloaded = await findBrowser(undefined, surroundings)
  if (downloaded !== undefined) return downloaded
  const system = await packageSystem(surroundings)
  const elevation = system === undefined ? undefined : await rightsToInstall()
  if (system !== undefined && elevation !== undefined) {
    tell(`The download failed; installing Chromium with ${system.command}.`)
    for (const line of system.install) await runInstaller([...elevation, ...line], surroundings.environment)
    const installed = await findBrowser(undefined, surroundings)
    if (installed !== undefined) return installed
  }
  throw new MissingTool(
    'Found no browser, and none could be installed; the press sets type with one',
    remedy(system, surroundings),
  )
}

/** Runs puppeteer's own install script, which says nothing by its exit status: whoever calls looks for the browser. */
async function downloadBrowser(environment: Surroundings['environment']): Promise<void> {
  const script = fileURLToPath(import.meta.resolve('puppeteer/install.mjs'))
  await run(
    process.execPath,
    [script],
    { ...environment, PUPPETEER_SKIP_CHROME_HEADLESS_SHELL_DOWNLOAD: '1' },
    'ignore',
  )
}

async function packageSystem({ platform, environment }: Surroundings): Promise<PackageSystem | undefined> {
  if (platform !== 'linux') return undefined
  for (const system of packageSystems) {
    for (const folder of environment.PATH?.split(delimiter) ?? []) {
      if (
        await access(join(folder, system.command), constants.X_OK).then(
          () => true,
          () => false,
        )
      )
        return system
    }
  }
  return undefined
}

/** What goes before a command that needs root: nothing, or `sudo`; `undefined` where we may not. */
async function rightsToInstall(): Promise<readonly string[] | undefined> {
  if (process.getuid?.() === 0) return []
  return (await run('sudo', ['-n', 'true'], process.env, 'ignore')) ? ['sudo', '-n'] : undefined
}

/** Runs one command of a package system; its failure shows in what is missing afterwards. */
async function runInstaller([command = '', ...parameters]: string[], environment: Surroundings['environment']) {
  await run(command, parameters, { ...environment, DEBIAN_FRONTEND: 'noninteractive' }, 'standard error')
}

/** Runs a command to its end; true where it succeeds. Standard output is for results, so nothing it prints goes there. */
async function run(
  command: string,
  parameters: readonly string[],
  environment: Surroundings['environment'],
  output: 'ignore' | 'standard error',
): Promise<boolean> {
  const stream = output === 'ignore' ? 'ignore' : 2
  return await new Promise((resolve) => {
    const child = spawn(command, parameters, { stdio: ['ignore', stream, stream], env: { ...environment } })
    child.on('error', () => resolve(false))
    child.on('close', (code) => resolve(code === 0))
  })
}

function remedy(system: PackageSystem | undefined, { platform }: Surroundings): string {
  if (system !== undefined) return `Type: ${process.getuid?.() === 0 ? '' : 'sudo '}${system.remedy}`
  if (platform === 'darwin') return 'Type: brew install --cask google-chrome'
  if (platform === 'win32') return 'Type: winget install Google.Chrome'
  return 'Install Chrome, Chromium or Edge, then type: octavo build --browser PATH'
}
