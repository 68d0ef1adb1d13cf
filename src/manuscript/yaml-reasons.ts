import type { YAMLError } from 'yaml'

/** What is wrong with a text that is no YAML, in the words of somebody who has not read its specification. */
export function reasonOf({ code, message, pos }: YAMLError, text: string): string {
  switch (code) {
    case 'BLOCK_AS_IMPLICIT_KEY':
      return 'a value holds what looks like another key, or the next line is indented too far'
    case 'MULTILINE_IMPLICIT_KEY':
      return 'a line has no colon after its key'
    case 'BAD_INDENT':
      return message.startsWith('Flow')
        ? 'a bracket or brace is not closed'
        : 'a line is not indented as those before it'
    case 'TAB_AS_INDENT':
      return 'a line begins with a tab, not with spaces'
    case 'BAD_SCALAR_START':
      return `a value begins with \`${text.charAt(pos[0])}\``
    case 'MISSING_CHAR':
      return message.includes('quote') ? 'a quote is not closed' : sentence(message)
    case 'UNEXPECTED_TOKEN':
      return 'there is more after a value has ended'
    case 'DUPLICATE_KEY':
      return 'the key stands there twice'
    default:
      return sentence(message)
  }
}

function sentence(message: string): string {
  return message.charAt(0).toLowerCase() + message.slice(1)
}
