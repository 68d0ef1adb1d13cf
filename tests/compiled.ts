import { compile } from '../src/setup/compile.mjs'

/** The command line and the scripts for the browser are tested as they ship: compiled. */
export default function setup(): void {
  if (compile() !== 0) throw new Error('src does not compile')
}
