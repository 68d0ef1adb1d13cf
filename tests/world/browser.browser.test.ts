import { createServer } from 'node:http'
import { readdirSync } from 'node:fs'
import { chmod } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest'
import { openMachine } from '../../src/world/machine.ts'
import { silence } from '../../src/world/progress.ts'
import { MissingTool } from '../../src/world/world.ts'
import { temporaryFolder } from '../temporary-folder.ts'

// A temporary folder of this test's own: other tests start browsers too.
beforeEach(async () => {
  vi.unstubAllEnvs()
  vi.stubEnv('TMPDIR', await temporaryFolder())
})

const profiles = (): string[] => readdirSync(tmpdir()).filter((name) => name.startsWith('octavo-browser-'))

test('the browser reaches no server, and leaves nothing behind', async () => {
  let requests = 0
  const server = createServer((_request, response) => {
    requests += 1
    response.setHeader('access-control-allow-origin', '*').end('here')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : undefined

  const before = profiles()
  const machine = openMachine({ browser: undefined, progress: silence })
  const world = await machine.openWorld({ folder: await temporaryFolder() })
  const browser = await world.browser()
  expect(await world.browser()).toBe(browser)
  expect(profiles().length).toBe(before.length + 1)
  const page = await browser.newPage()
  const addresses = [`http://127.0.0.1:${port}/`, `http://localhost:${port}/`, 'http://example.org/']
  const answers = await page.evaluate(
    async (list) => (await Promise.allSettled(list.map((address) => fetch(address)))).map(({ status }) => status),
    addresses,
  )
  expect(answers).toEqual(['rejected', 'rejected', 'rejected'])
  expect(requests).toBe(0)
  expect(await page.evaluate(() => new Intl.DateTimeFormat().resolvedOptions().timeZone)).toBe('UTC')
  expect(await machine.engine()).toMatch(/^(Headless)?Chrom/i)
  await machine.close()
  expect(profiles()).toEqual(before)
})

test('a browser that does not come up is missing, and leaves no profile', async () => {
  const folder = await temporaryFolder({ chromium: '#!/bin/sh\n[ "$1" = --version ] && echo Chromium 1\nexit 1\n' })
  await chmod(join(folder, 'chromium'), 0o755)
  const before = profiles()
  const machine = openMachine({ browser: join(folder, 'chromium'), progress: silence })
  const world = await machine.openWorld({ folder })
  await expect(world.browser()).rejects.toThrow(MissingTool)
  await machine.close()
  expect(profiles()).toEqual(before)
})
