import * as chrono from 'chrono-node/ja'
import type { Unit } from '../when.ts'
import type { DateLanguage, Groups, Rule } from './language.ts'
import { reference } from './reference.ts'
import { shifted, type Names, valueOf } from './rules.ts'

const year = '(?<![\\d０-９])(?<year>1\\d{3}|20\\d\\d)年'
const part = '(?<part>初頭?|半ば|中頃|末|頃|ごろ|前半|後半)?'

const seasons: Names = [
  ['春', 21],
  ['夏', 22],
  ['秋', 23],
  ['冬', 24],
]
const units: Readonly<Record<string, Unit>> = {
  日: 'day',
  週間: 'week',
  か月: 'month',
  ヶ月: 'month',
  カ月: 'month',
  年: 'year',
  世紀: 'century',
}

const calendar = ({ year: written, month }: Groups) =>
  ({ kind: 'calendar', year: Number(written), ...(month !== undefined && { month: Number(month) }) }) as const

const rules: readonly Rule[] = [
  { pattern: new RegExp(`${year}(?:の)?${part}(?!\\d|代|間|前|後|度)`, 'gu'), read: calendar },
  { pattern: new RegExp(`${year}(?<month>1[0-2]|[1-9])月${part}(?!\\d)`, 'gu'), read: calendar },
  {
    pattern: new RegExp(`${year}(?<month>1[0-2]|[1-9])?月?(?:から|以来|以降)(?!\\s*(?:1\\d{3}|20\\d\\d)年)`, 'gu'),
    read: (groups) => ({ kind: 'interval', from: calendar(groups), to: 'open' }),
  },
  {
    pattern: new RegExp(`${year}?(?:から|[〜～–-])(?<last>1\\d{3}|20\\d\\d)年(?:まで)?`, 'gu'),
    read: ({ year: from, last }) =>
      Number(last) > Number(from)
        ? {
            kind: 'interval',
            from: { kind: 'calendar', year: Number(from) },
            to: { kind: 'calendar', year: Number(last) },
          }
        : undefined,
  },
  {
    pattern: new RegExp(`${year}(?:の)?(?<season>[春夏秋冬])`, 'gu'),
    read: ({ year: written, season }) => ({
      kind: 'season',
      season: valueOf(seasons, season) ?? 21,
      year: Number(written),
    }),
  },
  {
    pattern: new RegExp(`(?<tens>1\\d\\d|20\\d)0年代${part}`, 'gu'),
    read: ({ tens }) => ({ kind: 'decade', first: Number(tens) * 10 }),
  },
  {
    pattern: new RegExp(`(?<bc>紀元前)?(?<ordinal>\\d{1,2})世紀(?!間|前|後)${part}`, 'gu'),
    read: ({ bc, ordinal }) => {
      const number = Number(ordinal)
      if (number < 1 || number > 21) return undefined
      return { kind: 'century', first: bc === undefined ? (number - 1) * 100 : 1 - number * 100 }
    },
  },
  {
    pattern: /紀元前(?<year>\d{1,4})年/gu,
    read: ({ year: written }) => ({ kind: 'calendar', year: 1 - Number(written) }),
  },
  {
    pattern: /(?<number>\d{1,3})(?<unit>日|週間|[かヶカ]月|年|世紀)(?:(?<later>後)|前)(?=[、にのは])/gu,
    read: ({ number, unit, later }) =>
      shifted('shift', Number(number), units[unit ?? ''] ?? 'day', later === undefined ? -1 : 1),
  },
  {
    pattern: /(?<turn>翌日|翌年|翌月|前日|前年)/gu,
    read: ({ turn = '' }) => shifted('shift', 1, units[turn.charAt(1)] ?? 'month', turn.startsWith('翌') ? 1 : -1),
  },
  {
    pattern: /(?:同じ?|その)(?<unit>年|日)(?=[、にのは])/gu,
    read: ({ unit }) => ({ kind: 'same', unit: units[unit ?? ''] ?? 'day', amount: 0 }),
  },
]

export const japanese: DateLanguage = {
  tag: 'ja',
  abbreviations: new Set(),
  days: (text) => chrono.strict.parse(text, reference),
  rules,
  leads: '(?!)',
  about: '約|およそ',
  and: '、|と|および',
  planned: /(?:予定|計画|もし)[^。]{0,40}$/u,
  names: /(?:法律|条例|規則|版)[（(]?$/u,
  published: /(?:出版社|書店|新書|文庫|頁|ISBN|閲覧)/u,
  articles: '',
  counted: /^(?:人|名|円|個|冊|頁|回|キロ|メートル|間)/u,
  sureLeads: /^$/u,
  plural: /(?!)/u,
  covered: /(?:データ|統計)[^。]{0,20}$/u,
  dateColumn: /^(?:年|日付|年月日?|時期|西暦)$/u,
  sources: /^(?:参考文献|文献|出典|注|脚注|索引)$/u,
  spaced: false,
}
