import { posix, win32 } from 'node:path'

/** What decides where browsers may be installed. */
export interface Surroundings {
  readonly platform: NodeJS.Platform
  readonly environment: Readonly<Record<string, string | undefined>>
}

/** Names under which Linux distributions put Chrome, Chromium and Edge in the search path. */
const linuxCommands = [
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
  'microsoft-edge-stable',
  'microsoft-edge',
]

const macApplications = ['Google Chrome', 'Chromium', 'Microsoft Edge']

const windowsPrograms = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
]

/** Files where an installed Chrome, Chromium or Edge may be, the likeliest first; most of them do not exist. */
export function installedBrowsers({ platform, environment }: Surroundings): readonly string[] {
  if (platform === 'win32') {
    const roots = [environment.PROGRAMFILES, environment['PROGRAMFILES(X86)'], environment.LOCALAPPDATA]
    return windowsPrograms.flatMap((program) => existing(roots).map((root) => win32.join(root, program)))
  }
  if (platform === 'darwin') {
    const roots = existing(['/', environment.HOME])
    return macApplications.flatMap((name) =>
      roots.map((root) => posix.join(root, 'Applications', `${name}.app`, 'Contents', 'MacOS', name)),
    )
  }
  const folders = existing(environment.PATH?.split(':') ?? []).filter((folder) => posix.isAbsolute(folder))
  return linuxCommands.flatMap((command) => folders.map((folder) => posix.join(folder, command)))
}

function existing(values: readonly (string | undefined)[]): string[] {
  return values.filter((value): value is string => value !== undefined && value !== '')
}
