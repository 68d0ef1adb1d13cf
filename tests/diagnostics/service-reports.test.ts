import { VFile } from 'vfile'
import { expect, test } from 'vitest'
import { catalogue } from '../../src/diagnostics/catalogue.ts'
import { githubReport } from '../../src/diagnostics/github-report.ts'
import { collectProblems } from '../../src/diagnostics/problem.ts'
import { report } from '../../src/diagnostics/report.ts'
import { sarifReport } from '../../src/diagnostics/sarif-report.ts'

function problems() {
  const file = new VFile({ path: 'a, b: ⿻.md', value: 'See[^x] 100%\n' })
  const place = { start: { line: 1, column: 4 }, end: { line: 1, column: 8 } }
  report(file, 'note-called', place, { label: '100%\nx' })
  report(file, 'note-defined', { line: 1, column: 4 }, { label: 'x', suggestion: 'Define it.' })
  report(file, 'chapter-exists', undefined, { path: 'book' })
  return collectProblems([file], {})
}

test('on GitHub a problem is a workflow command, errors first, and no text can pass for one', () => {
  const lines = githubReport(problems(), (file) => `book/${file}`).split('\n')
  expect(lines).toHaveLength(4)
  expect(lines[0]).toMatch(/^::error file=book\/a%2C b%3A ⿻\.md,title=chapter-exists::Found no chapter in `book`/)
  expect(lines[1]).toBe(
    '::error file=book/a%2C b%3A ⿻.md,line=1,col=4,title=note-defined::Unexpected note call `[^x]`, expected a definition for it in this chapter. Define it.',
  )
  expect(lines[2]).toMatch(/^::warning file=[^:]*,line=1,col=4,endLine=1,endColumn=8,title=note-called::.*100%25%0Ax/)
  expect(lines[3]).toBe('')
})

// What SARIF 2.1.0 requires of what is written, by the numbers of its sections.
test('a SARIF log has the structure the standard requires', () => {
  const located = problems().map((problem) => ({ problem, path: `../my book/${problem.file}` }))
  const log = JSON.parse(JSON.stringify(sarifReport(located, '1.2.3')))
  expect(log.version).toBe('2.1.0') // 3.13.2
  expect(log.$schema).toMatch(/^https:.*sarif.*2\.1\.0.*\.json$/) // 3.13.3
  expect(log.runs).toHaveLength(1)
  const [run] = log.runs
  expect(run.columnKind).toBe('utf16CodeUnits') // 3.14.17
  const { driver } = run.tool // 3.18.2
  expect(driver.name).toBe('Octavo')
  expect(driver.semanticVersion).toMatch(/^\d+\.\d+\.\d+$/) // 3.19.12
  const ids = driver.rules.map((rule: { id: string }) => rule.id)
  expect(ids).toEqual(Object.keys(catalogue).sort()) // 3.19.23, each once
  for (const rule of driver.rules) {
    expect(rule.shortDescription.text, rule.id).toMatch(/\S/) // 3.49.9
    expect(rule.fullDescription.text, rule.id).toMatch(/\.$/) // 3.49.10
    expect(rule.help.text, rule.id).toMatch(/\S/) // 3.49.12
    expect(rule.help.markdown, rule.id).toContain(rule.help.text) // 3.12.4
    expect(['error', 'warning'], rule.id).toContain(rule.defaultConfiguration.level) // 3.50.3
  }
  expect(run.results).toHaveLength(3)
  for (const result of run.results) {
    expect(driver.rules[result.ruleIndex].id).toBe(result.ruleId) // 3.27.6
    expect(['error', 'warning']).toContain(result.level) // 3.27.10
    expect(result.message.text).toMatch(/\S/) // 3.27.11
    const { uri } = result.locations[0].physicalLocation.artifactLocation // 3.4.3
    expect(uri).toBe('../my%20book/a%2C%20b%3A%20%E2%BF%BB.md')
    expect(decodeURIComponent(new URL(uri, 'file:///home/me/').pathname)).toBe('/home/my book/a, b: ⿻.md')
  }
  const regions = run.results.map((result: { locations: { physicalLocation: { region?: object } }[] }) => {
    return result.locations[0]?.physicalLocation.region
  })
  expect(regions).toEqual([
    undefined,
    { startLine: 1, startColumn: 4, endLine: 1, endColumn: 8 },
    { startLine: 1, startColumn: 4, endLine: 1, endColumn: 4 },
  ])
})
