import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, LaunchOptions } from 'puppeteer'
import type { Interruption } from '../interruption.ts'
import { removeFolder } from '../remove-folder.ts'
import { MissingTool } from '../world.ts'

/** A running browser and the way to end it; nothing of it is left on the machine afterwards. */
export interface RunningBrowser {
  readonly browser: Browser
  close(): Promise<void>
}

/** How long the browser may take over one request, in milliseconds; printing a long book is one. */
const patience = 600_000

/** How long an interrupted browser may take to close, in milliseconds, before it is killed. */
const grace = 2000

const flags = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-breakpad',
  '--no-first-run',
  '--font-render-hinting=none',
  '--lang=en-US',
  // The text has no business in the network: no name resolves, and what needs none goes to a proxy that is not there.
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--proxy-server=http://proxy.invalid:9',
  '--proxy-bypass-list=<-loopback>',
]

/** Starts the browser at `path` with an empty profile. Throws `MissingTool` where it does not come up. */
export async function launchBrowser(
  path: string,
  interruption: Interruption,
  environment: Readonly<Record<string, string | undefined>>,
  tell: (text: string) => void,
): Promise<RunningBrowser> {
  const asRoot = process.platform === 'linux' && process.getuid?.() === 0
  if (asRoot) tell('Running as root, so the browser runs without its sandbox.')
  const abort = new AbortController()
  // Synchronous, like all up to `onInterrupt`: an interruption in between would leave the folder behind.
  const profile = mkdtempSync(join(tmpdir(), 'octavo-browser-'))
  const launch = start({
    executablePath: path,
    userDataDir: profile,
    pipe: true,
    args: asRoot ? [...flags, '--no-sandbox'] : flags,
    // The machine's language and time zone must not reach the pages.
    env: { ...environment, TZ: 'UTC', LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8', LANGUAGE: '' },
    protocolTimeout: patience,
    signal: abort.signal,
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  })
  let cleaning: Promise<void> | undefined
  // Once, whoever asks: two removals of one folder trip over each other.
  const cleanUp = (): Promise<void> => {
    cleaning ??= launch
      .then((browser) => browser.close())
      .catch(() => undefined)
      .then(() => removeFolder(profile))
    return cleaning
  }
  const done = interruption.onInterrupt(async () => {
    // A browser that is asked to close takes its own temporary files with it; one that is killed leaves them.
    const killing = setTimeout(() => abort.abort(), grace)
    await cleanUp()
    clearTimeout(killing)
  })
  const close = async (): Promise<void> => {
    await cleanUp()
    done()
  }
  try {
    return { browser: await launch, close }
  } catch (error) {
    await close()
    throw launchFailure(path, error)
  }
}

async function start(options: LaunchOptions): Promise<Browser> {
  const { default: puppeteer } = await import('puppeteer')
  return await puppeteer.launch(options)
}

function launchFailure(path: string, error: unknown): Error {
  const reason = error instanceof Error ? error.message : String(error)
  return /sandbox/i.test(reason)
    ? new MissingTool(
        `The browser at \`${path}\` found no sandbox it may use here`,
        'Install Chrome, Chromium or Edge from a package of your system, which brings a sandbox, and name it with --browser.',
      )
    : new MissingTool(`The browser at \`${path}\` did not start: ${reason.trim()}`, 'Try another with --browser PATH.')
}
