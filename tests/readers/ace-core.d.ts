declare module '@daisy/ace-core' {
  /** Opens pages and runs scripts in them, for Ace. */
  export interface AxeRunner {
    /** Pages at a time. */
    readonly concurrency: number
    setTimeout(milliseconds: number): void
    launch(): Promise<void>
    close(): Promise<void>
    /** Opens a page, runs the contents and then the files as scripts, and gives what `daisy.ace.run` calls back with. */
    run(url: string, scripts: readonly string[], scriptContents: readonly string[], folder: string): Promise<unknown>
  }

  export interface Assertion {
    readonly 'earl:testSubject'?: { readonly url: string }
    readonly 'earl:test': { readonly 'dct:title': string; readonly 'earl:impact'?: string }
    readonly 'earl:result': {
      readonly 'earl:outcome': string
      readonly 'dct:description'?: string
      readonly html?: string
    }
    readonly assertions?: readonly Assertion[]
  }

  export interface Options {
    readonly cwd: string
    readonly outdir: string
    readonly tmpdir: string
    readonly doNotReportMedia: boolean
    readonly initLogger: boolean
    readonly silent: boolean
  }

  /** Checks an EPUB; gives the name of the run and its report. */
  export default function ace(
    epub: string,
    options: Options,
    runner: AxeRunner,
  ): Promise<readonly [string, { readonly assertions: readonly Assertion[] }]>
}
