import { chmod } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { installedBrowsers } from '../../src/world/browser/candidates.ts'
import { findBrowser } from '../../src/world/browser/find-browser.ts'
import { MissingTool } from '../../src/world/world.ts'
import { temporaryFolder } from '../temporary-folder.ts'

test('places of installed browsers, by platform', () => {
  expect(installedBrowsers({ platform: 'linux', environment: { PATH: '/a:relative::/b' } }).slice(0, 3)).toEqual([
    '/a/google-chrome-stable',
    '/b/google-chrome-stable',
    '/a/google-chrome',
  ])
  expect(installedBrowsers({ platform: 'darwin', environment: { HOME: '/Users/a' } })).toContain(
    '/Users/a/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  )
  expect(
    installedBrowsers({ platform: 'win32', environment: { 'PROGRAMFILES(X86)': 'C:\\Program Files (x86)' } }),
  ).toEqual([
    'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Chromium\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ])
})

/** A folder of programs that say they are these browsers. */
async function browsers(versions: Readonly<Record<string, string>>): Promise<string> {
  const scripts = Object.entries(versions).map(([name, script]) => [name, `#!/bin/sh\n${script}\n`])
  const folder = await temporaryFolder(Object.fromEntries(scripts))
  for (const name of Object.keys(versions)) await chmod(join(folder, name), 0o755)
  return folder
}

const onLinux = (environment: Readonly<Record<string, string>>) => ({ platform: 'linux' as const, environment })

test.skipIf(process.platform === 'win32')('the first browser that starts is taken', async () => {
  const PATH = await browsers({
    'google-chrome': 'exit 1',
    chromium: 'echo Chromium 156.0',
    'microsoft-edge': 'echo Microsoft Edge 156.0',
  })
  expect(await findBrowser(undefined, onLinux({ PATH }))).toBe(join(PATH, 'chromium'))
})

test.skipIf(process.platform === 'win32')("the user's choice comes before it", async () => {
  const PATH = await browsers({ chromium: 'echo Chromium 1', mine: 'echo Google Chrome 2', other: 'echo Chromium 3' })
  const mine = join(PATH, 'mine')
  const other = join(PATH, 'other')
  expect(await findBrowser(mine, onLinux({ PATH, OCTAVO_BROWSER: other }))).toBe(mine)
  expect(await findBrowser(undefined, onLinux({ PATH, OCTAVO_BROWSER: mine, CHROME_PATH: other }))).toBe(mine)
  expect(await findBrowser(undefined, onLinux({ PATH, CHROME_PATH: other, PUPPETEER_EXECUTABLE_PATH: mine }))).toBe(
    mine,
  )
  expect(await findBrowser(undefined, onLinux({ PATH, CHROME_PATH: other }))).toBe(other)
})

test('a choice that does not start is said, not passed over', async () => {
  const folder = await browsers({ chromium: 'echo Chromium 1', cat: 'echo cat 9.1' })
  const missing = findBrowser(join(folder, 'nothing'), onLinux({ PATH: folder }))
  await expect(missing).rejects.toThrow(MissingTool)
  await expect(missing).rejects.toThrow('--browser names')
  const wrong = findBrowser(undefined, onLinux({ PATH: folder, OCTAVO_BROWSER: join(folder, 'cat') }))
  await expect(wrong).rejects.toThrow('OCTAVO_BROWSER names')
})
