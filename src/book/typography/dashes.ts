/** `--` becomes an en dash, `---` an em dash, `...` an ellipsis; longer runs, and arrows, stay as they are. */
export function setDashes(text: string): string {
  return text
    .replace(/(?<![-<])(-{2,3})(?![->])/g, (dashes) => (dashes.length === 2 ? '–' : '—'))
    .replace(/(?<!\.)\.{3,4}(?!\.)/g, (dots) => (dots.length === 3 ? '…' : '.…'))
}
