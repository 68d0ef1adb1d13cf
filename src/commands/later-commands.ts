import type { Command } from './command.ts'
import { notAvailable } from './parse-arguments.ts'

/** Commands that are announced and do nothing yet; refused rather than unknown. */
export const laterCommands: readonly Command[] = [
  later('preview', '[BOOK]', 'show the paginated book and follow changes of the text', {
    port: { value: 'N', summary: 'listen on this port' },
  }),
  later('diff', 'OLD NEW', 'tell which pages and passages changed', {
    format: { value: 'text,json,html', summary: 'how to tell it' },
  }),
]

function later(name: string, operands: string, summary: string, options: Command['options']): Command {
  return { name, operands, summary, options, later: true, run: () => Promise.reject(notAvailable(`octavo ${name}`)) }
}
