import type { VFile } from 'vfile'
import { report } from '../../diagnostics/report.ts'
import type { EpubFault } from '../../model/epub-fault.ts'

/** Reports what shops would refuse an EPUB for, and what keeps people from reading it: each kind of fault once. */
export function reportInvalid(faults: readonly EpubFault[], home: VFile): void {
  for (const alike of Map.groupBy(faults, ({ reason }) => reason).values()) {
    const [first, ...others] = alike
    if (first === undefined) continue
    const more = others.length === 0 ? '' : `, and ${others.length} more of its kind`
    report(home, 'epub-valid', undefined, { reason: `${tell(first)}${more}` })
  }
}

/** Such as "OEBPS/one.xhtml, line 12: a picture without `alt`". */
function tell({ path, line, reason }: EpubFault): string {
  return `${path}${line === undefined ? '' : `, line ${line}`}: ${reason}`
}
