import type { Grammar } from '@wooorm/starry-night'

type Load = () => Promise<{ readonly default: Grammar }>

/** Grammars beyond the common ones, by what authors write behind a fence: each is read when a listing asks for it. */
const grammars: readonly (readonly [names: string, ...load: Load[]])[] = [
  ['asm assembly nasm', () => import('@wooorm/starry-night/source.assembly')],
  ['bat batch batchfile cmd', () => import('@wooorm/starry-night/source.batchfile')],
  ['clj cljs clojure edn', () => import('@wooorm/starry-night/source.clojure')],
  ['cmake', () => import('@wooorm/starry-night/source.cmake')],
  ['console shellsession bash-session sh-session', () => import('@wooorm/starry-night/text.shell-session')],
  ['dart', () => import('@wooorm/starry-night/source.dart')],
  ['docker dockerfile containerfile', () => import('@wooorm/starry-night/source.dockerfile')],
  ['dotenv env', () => import('@wooorm/starry-night/source.dotenv')],
  ['elixir ex exs', () => import('@wooorm/starry-night/source.elixir')],
  ['elm', () => import('@wooorm/starry-night/source.elm')],
  ['erl erlang', () => import('@wooorm/starry-night/source.erlang')],
  ['f# fs fsharp', () => import('@wooorm/starry-night/source.fsharp')],
  [
    'fortran f90 f95',
    () => import('@wooorm/starry-night/source.fortran.modern'),
    () => import('@wooorm/starry-night/source.fortran'),
  ],
  ['groovy gradle', () => import('@wooorm/starry-night/source.groovy')],
  ['haskell hs', () => import('@wooorm/starry-night/source.haskell')],
  ['jl julia', () => import('@wooorm/starry-night/source.julia')],
  ['json5 jsonc', () => import('@wooorm/starry-night/source.json.comments')],
  ['jsx tsx', () => import('@wooorm/starry-night/source.tsx')],
  ['latex tex', () => import('@wooorm/starry-night/text.tex.latex'), () => import('@wooorm/starry-night/text.tex')],
  ['lisp common-lisp', () => import('@wooorm/starry-night/source.commonlisp')],
  ['matlab octave', () => import('@wooorm/starry-night/source.matlab')],
  ['nginx', () => import('@wooorm/starry-night/source.nginx')],
  ['nix', () => import('@wooorm/starry-night/source.nix')],
  ['ml ocaml', () => import('@wooorm/starry-night/source.ocaml')],
  ['delphi pascal', () => import('@wooorm/starry-night/source.pascal')],
  ['powershell ps1 pwsh', () => import('@wooorm/starry-night/source.powershell')],
  ['prolog', () => import('@wooorm/starry-night/source.prolog')],
  ['proto protobuf', () => import('@wooorm/starry-night/source.proto')],
  ['scala sbt', () => import('@wooorm/starry-night/source.scala')],
  ['scheme scm', () => import('@wooorm/starry-night/source.scheme')],
  [
    'sparql rq turtle ttl',
    () => import('@wooorm/starry-night/source.sparql'),
    () => import('@wooorm/starry-night/source.turtle'),
  ],
  ['tcl', () => import('@wooorm/starry-night/source.tcl')],
  ['toml', () => import('@wooorm/starry-night/source.toml')],
  ['vim viml vimscript', () => import('@wooorm/starry-night/source.viml')],
  ['wasm wast wat webassembly', () => import('@wooorm/starry-night/source.webassembly')],
  ['zig', () => import('@wooorm/starry-night/source.zig')],
]

const byName = new Map(grammars.flatMap(([names, ...load]) => names.split(' ').map((name) => [name, load] as const)))

/** The names that the grammars themselves do not know. */
const synonyms: ReadonlyMap<string, string> = new Map([
  ['cmd', 'batchfile'],
  ['docker', 'dockerfile'],
  ['fortran', 'f90'],
  ['gradle', 'groovy'],
  ['json5', 'jsonc'],
  ['jsx', 'tsx'],
  ['ps1', 'powershell'],
  ['rscript', 'r'],
])

/** The name that the highlighter knows a language by. */
export function grammarName(language: string): string {
  const name = language.toLowerCase()
  return synonyms.get(name) ?? name
}

/** The grammars of a language that is none of the common ones; none where the press has none. */
export async function furtherGrammars(language: string): Promise<Grammar[]> {
  const load = byName.get(language.toLowerCase()) ?? []
  return (await Promise.all(load.map(async (each) => await each()))).map((module) => module.default)
}
