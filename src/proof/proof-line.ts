import type { EditionProof, Proof } from '../model/proof.ts'

/**
 * The line that closes a build, such as "Proof: 14,203 words, 38 notes, 41 calls, 20 events: all in both editions, every
 * note on the page of its call."
 */
export function proofLine({ expected, uncovered, endnotes, pdf, epub }: Proof): string {
  const whole = [
    count(expected.words, 'word'),
    count(expected.notes, 'note'),
    count(expected.calls, 'call'),
    count(expected.events, 'event'),
  ].join(', ')
  const misses = [
    ...(uncovered > 0 ? [`${count(uncovered, 'passage')} of the source in no edition`] : []),
    ...missesOf(epub, 'EPUB'),
    ...missesOf(pdf, 'PDF'),
  ]
  if (misses.length > 0) return `Proof failed: ${whole}: ${misses.join('; ')}.`
  const editions = pdf && epub ? 'both editions' : pdf ? 'the PDF' : epub ? 'the EPUB' : 'the manuscript'
  return `Proof: ${whole}: all in ${editions}${pdf ? `${addressesOf(pdf)}${boxesOf(pdf)}, ${placesOf(pdf, expected.notes, endnotes)}` : ''}.`
}

/** Characters that no typeface has, which are warned about. */
function boxesOf({ unprinted }: EditionProof): string {
  return unprinted.length === 0 ? '' : ` but ${count(unprinted.length, 'character')} that no typeface has`
}

function addressesOf({ addresses = 0 }: EditionProof): string {
  return addresses === 0 ? '' : `, in print with ${count(addresses, 'link')} spelt out`
}

function placesOf({ misplacedNotes }: EditionProof, notes: number, endnotes: Proof['endnotes']): string {
  if (notes === 0) return 'no note to place'
  if (endnotes !== undefined) return `every note at the end of ${endnotes === 'chapter' ? 'its chapter' : 'the book'}`
  if (misplacedNotes.length === 0) return 'every note on the page of its call'
  const named = misplacedNotes.map(({ mark }) => mark).join(', ')
  return `every note on the page of its call but ${count(misplacedNotes.length, 'note')} named above (${named})`
}

function missesOf(proof: EditionProof | undefined, edition: string): string[] {
  if (proof === undefined) return []
  const { lost, added, faults } = proof
  const parts = [
    ...(lost > 0 ? [`${count(lost, 'passage')} lost`] : []),
    ...(added > 0 ? [`${count(added, 'passage')} added`] : []),
    ...(faults > 0 ? [count(faults, 'other fault')] : []),
  ]
  return parts.length === 0 ? [] : [`${parts.join(', ')} in the ${edition}`]
}

function count(number: number, noun: string): string {
  return `${number.toLocaleString('en-GB')} ${noun}${number === 1 ? '' : 's'}`
}
