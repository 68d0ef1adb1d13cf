import { findBrowser } from '../world/browser/find-browser.ts'
import { installBrowser } from '../world/browser/install-browser.ts'
import { MissingTool } from '../world/world.ts'

// Run before the tests: prints the file of a browser, which is installed where there is none.
const surroundings = { platform: process.platform, environment: process.env }
const tell = (text: string): void => void process.stderr.write(`${text}\n`)
try {
  const path = (await findBrowser(undefined, surroundings)) ?? (await installBrowser(surroundings, tell))
  process.stdout.write(`${path}\n`)
} catch (error) {
  if (!(error instanceof MissingTool)) throw error
  tell(`${error.message}.\n  ${error.remedy}`)
  process.exitCode = 3
}
