import { execFile } from 'node:child_process'
import { access, constants } from 'node:fs/promises'
import { promisify } from 'node:util'
import { MissingTool } from '../world.ts'
import { installedBrowsers, type Surroundings } from './candidates.ts'

/** Variables that name a browser, ours first, then those other tools read. */
const variables = ['OCTAVO_BROWSER', 'PUPPETEER_EXECUTABLE_PATH', 'CHROME_PATH'] as const

/** How long a browser may take to print its version, in milliseconds. */
const patience = 20_000

/**
 * File of a browser that starts: the one the user chose (`chosen`, else the environment), else an installed one, else
 * the one that puppeteer has downloaded before. `undefined` where there is none; a choice that does not start is a
 * `MissingTool`, for the user meant that one.
 */
export async function findBrowser(chosen: string | undefined, surroundings: Surroundings): Promise<string | undefined> {
  const choice = userChoice(chosen, surroundings.environment)
  if (choice !== undefined) {
    if (await starts(choice.path, surroundings)) return choice.path
    throw new MissingTool(
      `Found no browser that starts at \`${choice.path}\`, which ${choice.source} names`,
      `Give ${choice.source} the file of Chrome, Chromium or Edge, or leave it out.`,
    )
  }
  for (const path of [...installedBrowsers(surroundings), ...(await downloadedBrowser())]) {
    if (await starts(path, surroundings)) return path
  }
  return undefined
}

function userChoice(chosen: string | undefined, environment: Surroundings['environment']) {
  if (chosen !== undefined) return { path: chosen, source: '--browser' }
  for (const source of variables) {
    const path = environment[source]
    if (path !== undefined && path !== '') return { path, source }
  }
  return undefined
}

async function downloadedBrowser(): Promise<string[]> {
  const { default: puppeteer } = await import('puppeteer')
  try {
    return [await puppeteer.executablePath()]
  } catch {
    // Its configuration says that it keeps no browser of its own.
    return []
  }
}

/** Whether the file is there and is a program of the Chromium family that can run here. */
async function starts(path: string, { platform }: Surroundings): Promise<boolean> {
  if (
    !(await access(path, constants.X_OK).then(
      () => true,
      () => false,
    ))
  )
    return false
  // On Windows `chrome.exe --version` opens a window and prints nothing.
  if (platform === 'win32') return true
  return await promisify(execFile)(path, ['--version'], { timeout: patience }).then(
    ({ stdout }) => /chrom|edge/i.test(stdout),
    () => false,
  )
}
