/** What the tests use of the package `edtf`, which comes without types. */
declare module 'edtf' {
  interface ReadDate {
    /** Milliseconds from 1970; infinite for an open end, `null` for an unknown one. */
    readonly min: number | null
    readonly max: number | null
  }

  /** Throws where the text is no EDTF. */
  export default function edtf(text: string): ReadDate

  /** `offset: false` keeps it from reading a time without an offset in the time zone of the machine. */
  export const defaults: { offset: boolean }
}
