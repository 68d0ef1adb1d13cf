// Prints a page with a browser, tagged, and does nothing else: node print-page.ts BROWSER ADDRESS PDF
import { launch } from 'puppeteer'
import { isRoot } from './is-root.ts'

const [executablePath = '', address = '', path = ''] = process.argv.slice(2)

const browser = await launch({
  executablePath,
  pipe: true,
  args: ['--font-render-hinting=none', ...(isRoot ? ['--no-sandbox'] : [])],
  protocolTimeout: 0,
})
try {
  const page = await browser.newPage()
  await page.goto(address, { waitUntil: 'load', timeout: 0 })
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
  await page.pdf({ path, preferCSSPageSize: true, printBackground: true, tagged: true, timeout: 0 })
} finally {
  await browser.close()
}
