/**
 * CSS for reading systems that know no custom properties, which many still do not: without them, and without comments.
 * The style sheets of the press say everything a token says a second time, plainly, just before; that is what stays.
 */
export function plainCss(css: string): string {
  return css
    .replace(/\/\*[^]*?\*\//g, '')
    .replace(/[\w-]+\s*:[^;{}]*\bvar\([^;{}]*(?:;|(?=\}))/g, '')
    .replace(/--[\w-]+\s*:[^;{}]*(?:;|(?=\}))/g, '')
    .replace(/[^{}]*\{\s*\}/g, '')
    .replace(/\n\s*\n+/g, '\n')
    .trimStart()
}
