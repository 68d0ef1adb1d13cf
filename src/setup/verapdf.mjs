import { homedir } from 'node:os'
import { join } from 'node:path'

/** The newest that Maven Central has; the jar holds all that it needs. */
const version = '1.28.2'

/** Coordinates of veraPDF, which checks accessible PDF files (GPL-3.0 or MPL-2.0: a tool of the tests, never shipped). */
export const verapdfArtifact = `org.verapdf.apps:greenfield-apps:${version}`

/** Where tools of the tests are kept that no package manager installs. */
export const toolsFolder = process.env.OCTAVO_TOOLS ?? join(homedir(), '.cache', 'octavo')

export const verapdfJar = join(toolsFolder, `greenfield-apps-${version}.jar`)
