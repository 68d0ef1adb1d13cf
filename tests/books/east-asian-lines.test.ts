import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { octavo } from '../commands/octavo.ts'
import { linesOfPdf, type PrintedLine } from '../readers/pdf-lines.ts'
import { temporaryFolder } from '../temporary-folder.ts'

const sentences = {
  ja: '「コンピューター」という言葉は、もともと「計算する人」を意味した（英語では computer）。ちょっと待って、と彼は言った。',
  'zh-Hans': '此开卷第一回也。作者自云：因曾历过一番梦幻之后，故将真事隐去，而借“通灵”之说，撰此《石头记》一书也。',
  ko: '나라의 말이 중국과 달라 문자와 서로 통하지 아니하기에, 어리석은 백성이 이르고자 할 바가 있어도 펴지 못한다.',
}

/** Lines of the text of a book of that language, long paragraphs all. */
async function linesIn(language: keyof typeof sentences): Promise<readonly PrintedLine[]> {
  const yaml = `title: Lines\nlanguage: ${language}\nslug: lines\nfrontMatter: []\nbackMatter: []\nprint: {openers: any, fontSize: 10pt}\n`
  const paragraphs = Array.from({ length: 8 }, (_, index) => sentences[language].repeat(2 + (index % 3)))
  const book = await temporaryFolder({ 'book.yaml': yaml, 'one.md': `# 1\n\n${paragraphs.join('\n\n')}\n` })
  const { status, stderr } = await octavo(['build', book, '--out', book, '--only', 'pdf'], { cwd: book })
  expect(status, stderr).toBe(0)
  const [page = []] = await linesOfPdf(await readFile(join(book, 'lines.pdf')))
  return page.slice(1).filter(({ baseline }) => baseline > 60)
}

test.each(['ja', 'zh-Hans'] as const)(
  'no line in %s begins with a closing sign or ends with an opening one',
  async (language) => {
    const lines = await linesIn(language)
    expect(lines.length).toBeGreaterThan(12)
    for (const { text } of lines) {
      expect(text).not.toMatch(/^[、。，．：」』）》”ーっゃゅょッャュョ]/)
      expect(text.trimEnd()).not.toMatch(/[「『（《“]$/)
    }
    // Of 10 pt each: one character in Japanese, two in Chinese; an opening sign is set without the half that is empty.
    const edge = lines.map(({ left }) => left).toSorted((a, b) => a - b)[Math.floor(lines.length / 2)] ?? 0
    const indents = lines.map(({ left }) => (left - edge) / 10).filter((indent) => indent > 0.3)
    expect(indents.length).toBeGreaterThan(2)
    for (const indent of indents) expect(Math.abs(indent - (language === 'ja' ? 1 : 2))).toBeLessThan(0.6)
  },
)

test('justified lines in Korean fill the measure with even spaces, dividing words between syllables', async () => {
  const lines = await linesIn('ko')
  const words = new Set(sentences.ko.split(' '))
  const divided = lines.filter(({ text }) => !words.has(text.trimEnd().split(' ').at(-1) ?? ''))
  expect(divided.length).toBeGreaterThan(3)
})
