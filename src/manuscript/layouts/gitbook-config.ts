import { report } from '../../diagnostics/report.ts'
import type { SourceFiles } from '../source-files.ts'
import { isYamlMap, type YamlMap } from '../yaml-map.ts'
import { readYaml } from '../yaml-text.ts'
import type { BookToml } from './book-toml.ts'
import { resolvePath } from './find-chapter.ts'

/** What `book.json` or `.gitbook.yaml` says about a book. */
export interface GitBookConfig extends BookToml {
  /** Paths of the table of contents and of the opening text, relative to the book's folder. */
  readonly summary: string
  readonly readme: string
  /** Values that the text calls `{{ book.name }}`. */
  readonly variables: ReadonlyMap<string, string>
}

/**
 * Reads the configuration of GitBook and HonKit; `undefined` where there is none. JSON is YAML, so that both are read
 * alike.
 *
 * See <https://honkit.netlify.app/config> and <https://gitbook.com/docs/getting-started/git-sync/content-configuration>.
 */
export async function readGitBookConfig(sources: SourceFiles): Promise<GitBookConfig | undefined> {
  const file = (await sources.read('book.json')) ?? (await sources.read('.gitbook.yaml'))
  if (file === undefined) return undefined
  const yaml = readYaml(file)
  for (const { reason, place } of yaml.problems) report(file, 'front-matter-syntax', place, { reason })
  const config = isYamlMap(yaml.value) ? yaml.value : {}
  const structure = isYamlMap(config['structure']) ? config['structure'] : {}
  const variables = isYamlMap(config['variables']) ? config['variables'] : {}
  const root = resolvePath(textOf(config, 'root') ?? '')
  const author = textOf(config, 'author')
  return {
    ...given('title', textOf(config, 'title')),
    ...given('language', textOf(config, 'language')),
    ...given('description', textOf(config, 'description')),
    ...(author === undefined ? {} : { authors: [author] }),
    src: root,
    summary: resolvePath(textOf(structure, 'summary') ?? 'SUMMARY.md', root),
    readme: resolvePath(textOf(structure, 'readme') ?? 'README.md', root),
    variables: new Map(
      Object.entries(variables).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value] as const] : [])),
    ),
  }
}

function textOf(map: YamlMap, key: string): string | undefined {
  const value = map[key]
  return typeof value === 'string' && value !== '' ? value : undefined
}

function given(key: string, value: string | undefined): Readonly<Record<string, string>> {
  return value === undefined ? {} : { [key]: value }
}
