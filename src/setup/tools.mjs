import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pinnedNode } from './pinned-node.mjs'
import { root } from './root.mjs'
import { verapdfArtifact, verapdfFolder, verapdfJar } from './verapdf.mjs'

/** Finds or installs a browser. Gives the environment that names it to the tests; ends the process where there is none. */
export function ensureBrowser() {
  const script = join(root, 'build/setup/ensure-browser.js')
  const { status, stdout } = spawnSync(pinnedNode()?.path ?? process.execPath, [script], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  if (status !== 0) process.exit(status ?? 1)
  return { PUPPETEER_EXECUTABLE_PATH: stdout.trim() }
}

/** Poppler reads our PDF files independently of everything we use to write them. Without it those tests are skipped. */
export function ensurePoppler() {
  if (isThere('pdftotext')) return { passed: 1, failed: 0, skipped: 0 }
  if (process.getuid?.() === 0 && isThere('apt-get', '--version')) {
    process.stderr.write('Installing poppler-utils with apt-get.\n')
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    const options = { env, stdio: ['ignore', 2, 2] }
    spawnSync('apt-get', ['update', '-q'], options)
    spawnSync('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'poppler-utils'], options)
    if (isThere('pdftotext')) return { passed: 1, failed: 0, skipped: 0 }
  }
  process.stderr.write(
    '!! SKIPPED: no pdftotext here. Install poppler-utils to run the tests that read PDF files with it.\n',
  )
  return { passed: 0, failed: 0, skipped: 1 }
}

/** veraPDF says whether our PDF files can be read by everyone. It is fetched once; without it those tests are skipped. */
export function ensureVerapdf() {
  if (!isThere('java', '-version')) return skipVerapdf('no Java here')
  if (existsSync(verapdfJar)) return { passed: 1, failed: 0, skipped: 0 }
  if (!isThere('mvn', '-v')) return skipVerapdf('no Maven here to fetch it with')
  process.stderr.write(`Fetching veraPDF into ${verapdfFolder}.\n`)
  const goal = 'org.apache.maven.plugins:maven-dependency-plugin:3.6.1:copy'
  const parameters = ['-q', '-B', goal, `-Dartifact=${verapdfArtifact}`, `-DoutputDirectory=${verapdfFolder}`]
  spawnSync('mvn', parameters, { stdio: ['ignore', 2, 2] })
  return existsSync(verapdfJar) ? { passed: 1, failed: 0, skipped: 0 } : skipVerapdf('Maven Central is out of reach')
}

function skipVerapdf(reason) {
  process.stderr.write(`!! SKIPPED: ${reason}. Whether PDF files can be read by everyone (PDF/UA) is NOT checked.\n`)
  process.stderr.write(`   Install Java and Maven, or put ${verapdfJar} in place.\n`)
  return { passed: 0, failed: 0, skipped: 1 }
}

function isThere(command, question = '-v') {
  return spawnSync(command, [question]).status === 0
}
