import { findBrowser } from '../../../src/world/browser/find-browser.ts'

/** File of the browser that the press would set type with; every tool that takes one is given it. */
export const browser = await findBrowser(undefined, { platform: process.platform, environment: process.env })
