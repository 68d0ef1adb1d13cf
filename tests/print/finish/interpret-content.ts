/** A painting operator as a page shows it. */
export interface Painted {
  readonly operator: string
  readonly operands: string
  /** Colour for filling and for lines, as red, green and blue. */
  readonly colours: string
  /** Other operators in force, in their order: transforms, line widths, typefaces. */
  readonly state: string
  /** Id of the tagged content it stands in, or `artifact`, or `none`. */
  readonly tag: string
}

const token =
  /\s+|%[^\n]*|\((?:\\[\s\S]|[^\\()]|\((?:\\[\s\S]|[^\\()])*\))*\)|<<|>>|<[^<>]*>|[[\]]|\/[^\s()<>[\]/%]*|BI\s[\s\S]*?\sEI(?=\s|$)|[^\s()<>[\]/%]+/gy
const painting = /^(?:[fFSsBb]|f\*|[Bb]\*|Tj|TJ|'|"|Do|sh|EI)$/
const construction = /^(?:[mlcvyh]|re)$/

/**
 * What a content stream paints, and in what: as simple as can be, and nothing of the press in it. Throws where text, saved
 * states and marks are not properly nested, where an artifact and a tag stand in each other, and where a path is
 * interrupted. Only tags may begin in a saved state and end outside it, or the other way round, as the browser has it.
 */
export function interpretContent(content: Uint8Array): Painted[] {
  const painted: Painted[] = []
  const open: string[] = []
  const saved: { fill: string; line: string; state: string }[] = []
  let now = { fill: '0 0 0', line: '0 0 0', state: '' }
  let path = ''
  let operands: string[] = []
  let depth = 0
  for (const [text] of Buffer.from(content).toString('latin1').matchAll(token)) {
    if (/^[\s%]/.test(text)) continue
    if (text === '<<' || text === '[') depth += 1
    if (text === '>>' || text === ']') depth -= 1
    if (depth > 0 || /^[<>[\]()/\d.+-]/.test(text)) {
      operands.push(text)
      continue
    }
    const operator = text.startsWith('BI') ? 'EI' : text
    const values = operator === 'EI' ? text : operands.join(' ')
    const id = operands[operands.indexOf('/MCID') + 1]
    const isTagged = operands.includes('/MCID')
    operands = []
    if (construction.test(operator)) path += `${values} ${operator} `
    else if (path !== '' && !painting.test(operator) && !/^(?:n|W\*?)$/.test(operator))
      throw new Error(`${operator} in a path`)
    if (painting.test(operator)) {
      const tags = open.flatMap((mark) => (/^(?:artifact|\d+)$/.test(mark) ? [mark] : []))
      if (tags.length > 1) throw new Error(`Painted in ${tags.join(' and ')}`)
      painted.push({
        operator,
        operands: path + values,
        colours: `${now.fill}, ${now.line}`,
        state: now.state,
        tag: tags[0] ?? 'none',
      })
      path = ''
    } else if (operator === 'n') path = ''
    else if (operator === 'q') {
      saved.push(now)
      open.push('q')
    } else if (operator === 'Q') {
      close(open, /^q$/)
      now = saved.pop() ?? now
    } else if (operator === 'BT') open.push('BT')
    else if (operator === 'ET') close(open, /^BT$/)
    else if (operator === 'BMC' || operator === 'BDC') {
      open.push(values.startsWith('/Artifact') ? 'artifact' : isTagged && id !== undefined ? id : 'property')
    } else if (operator === 'EMC') close(open, /^(?:artifact|property|\d+)$/)
    else if (operator === 'rg') now = { ...now, fill: values }
    else if (operator === 'RG') now = { ...now, line: values }
    else if (operator === 'g') now = { ...now, fill: `${values} ${values} ${values}` }
    else if (operator === 'G') now = { ...now, line: `${values} ${values} ${values}` }
    else if (!construction.test(operator)) now = { ...now, state: `${now.state}${values} ${operator} ` }
  }
  if (open.length > 0) throw new Error(`Left open: ${open.join(' ')}`)
  return painted
}

/** Takes out what was opened last of a kind; what was opened since then must be allowed to outlast it. */
function close(open: string[], kind: RegExp): void {
  const index = open.findLastIndex((mark) => kind.test(mark))
  const [last = 'nothing', ...since] = index < 0 ? [] : open.slice(index)
  const mayOutlast = last === 'q' ? /^\d+$/ : /^\d+$/.test(last) ? /^q$/ : /^$/
  if (index < 0 || !since.every((mark) => mayOutlast.test(mark))) {
    throw new Error(`${last} is closed in ${open.join(' ')}`)
  }
  open.splice(index, 1)
}
