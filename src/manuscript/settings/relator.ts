import { nearest } from '../../diagnostics/nearest.ts'
import { relators } from '../../model/relators.ts'

/** Codes by what people call the roles that a book names most. */
const byName: Readonly<Record<string, string>> = {
  adapter: 'adp',
  'author of afterword': 'aft',
  'author of introduction': 'aui',
  artist: 'art',
  author: 'aut',
  'book designer': 'bkd',
  cartographer: 'ctg',
  compiler: 'com',
  contributor: 'ctb',
  'copy editor': 'edt',
  'cover designer': 'cov',
  designer: 'dsr',
  editor: 'edt',
  illustrator: 'ill',
  indexer: 'ctb',
  interviewee: 'ive',
  interviewer: 'ivr',
  narrator: 'nrt',
  other: 'oth',
  photographer: 'pht',
  producer: 'pro',
  proofreader: 'pfr',
  publisher: 'pbl',
  researcher: 'res',
  reviewer: 'rev',
  transcriber: 'trc',
  translator: 'trl',
  'type designer': 'tyd',
  typesetter: 'cmt',
  'writer of afterword': 'waw',
  'writer of foreword': 'wfw',
  'writer of introduction': 'win',
  'writer of preface': 'wpr',
}

/** The code that somebody meant by a role that is none; `undefined` where nothing comes near. */
export function meantRelator(role: string): string | undefined {
  const lower = role.toLowerCase().trim()
  if (relators.has(lower)) return lower
  // Codes are so short that every one is near to some other.
  return lower.length < 4 ? undefined : byName[nearest(lower, Object.keys(byName)) ?? '']
}
