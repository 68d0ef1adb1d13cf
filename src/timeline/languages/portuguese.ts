import * as chrono from 'chrono-node/pt'
import type { DateLanguage } from './language.ts'
import { reference } from './reference.ts'
import { relativeRules } from './relative.ts'
import { rulesFor } from './rules.ts'

const leads =
  'em|desde|até|antes de|depois de|por volta de|de|do|da|dos|a|ao|o|os|no|na|nos|entre|e|ou|durante|no ano de|do ano de'
const about = 'por volta de|cerca de|aproximadamente em'
const part =
  '(?:(?:n?o\\s+|em\\s+)?(?:princípios|início|inícios|começo|meados|final|finais|fim|fins)\\s+d[eo]s?\\s+(?:a\\s+)?(?:ano\\s+de\\s+)?)'

export const portuguese: DateLanguage = {
  tag: 'pt',
  abbreviations: new Set(
    'jan fev mar abr jun jul ago set out nov dez sr sra dr dra d a.c d.c p pp ed vol n cf etc ex'.split(' '),
  ),
  days: (text) => chrono.strict.parse(text, reference),
  rules: [
    ...relativeRules({
      about: 'quase|cerca de|uns|umas',
      numbers: [
        ['uma?', 1],
        ['dois|duas', 2],
        ['três', 3],
        ['quatro', 4],
        ['cinco', 5],
        ['seis', 6],
        ['sete', 7],
        ['oito', 8],
        ['nove', 9],
        ['dez', 10],
        ['onze', 11],
        ['doze', 12],
        ['vinte', 20],
        ['trinta', 30],
        ['cinquenta', 50],
        ['cem', 100],
      ],
      units: [
        ['dias?', 'day'],
        ['semanas?', 'week'],
        ['m(?:ês|eses)', 'month'],
        ['anos?', 'year'],
        ['décadas?', 'decade'],
        ['séculos?', 'century'],
      ],
      later: 'mais tarde|depois',
      earlier: 'antes',
      next: [
        ['no dia seguinte', 'day', 1],
        ['no ano seguinte', 'year', 1],
        ['no dia anterior|na véspera', 'day', -1],
        ['no ano anterior', 'year', -1],
        ['no mês seguinte', 'month', 1],
      ],
      same: [
        ['nesse mesmo ano|naquele ano|nesse ano|no mesmo ano', 'year'],
        ['nesse mesmo dia|naquele dia|nesse dia|no mesmo dia', 'day'],
        ['nesse mesmo mês|naquele mês', 'month'],
      ],
    }),
    ...rulesFor({
      tag: 'pt',
      leads,
      since: 'desde',
      monthLeads: 'em|desde|até',
      capitals: false,
      about,
      part,
      shortMonths: [
        ['jan', 1],
        ['fev', 2],
        ['abr', 4],
        ['ago', 8],
        ['set', 9],
        ['out', 10],
        ['nov', 11],
        ['dez', 12],
      ],
      of: '\\s+(?:d[eo]\\s+)?(?:ano de\\s+)?',
      seasons: [
        ['primavera', 21],
        ['verão', 22],
        ['outono', 23],
        ['inverno', 24],
      ],
      decade: '(?:década|anos)\\s+(?:de\\s+)?(?<tens>1\\d\\d|20\\d)0',
      shortDecade:
        '(?:anos|década de)\\s+(?:(?<short>[2-9]0)(?!\\d)|(?<name>vinte|trinta|quarenta|cinquenta|sessenta|setenta|oitenta|noventa))',
      decadeNames: [
        ['vinte', 20],
        ['trinta', 30],
        ['quarenta', 40],
        ['cinquenta', 50],
        ['sessenta', 60],
        ['setenta', 70],
        ['oitenta', 80],
        ['noventa', 90],
      ],
      ordinals: [],
      century: 'século\\s+(?<ordinal>[XVI]+)',
      beforeChrist: 'a\\.\\s*C\\.|antes de Cristo',
      annoDomini: 'd\\.\\s*C\\.|depois de Cristo',
      ranges: (year, last) => [
        `entre\\s+${year}\\s+e\\s+${last}`,
        `de\\s+${year}\\s+a\\s+${last}`,
        `${year}\\s*[–—-]\\s*${last}`,
      ],
    }),
  ],
  leads,
  about,
  and: 'e|ou',
  planned: /(?<!\p{L})(?:deverá|deveria|previst[oa]s?|planej\p{L}+|será|serão|se)\s[^.;]{0,70}$/iu,
  names: /(?:[Ll]ei|[Dd]ecreto|[Dd]iretiva|[Rr]egulamento|[Ee]dição) de\s*$/u,
  published:
    /(?<!\p{L})(?:[Ee]ditora\s|Imprensa\s|pp?\.\s*\d|[Vv]ol\.\s*\d|n\.[º°]\s*\d|ISBN|ibid|op\. cit|acesso em)/u,
  articles: '',
  counted:
    /^\s*(?:pessoas|homens|mulheres|soldados|habitantes|reais|euros|dólares|votos|páginas|metros|quilômetros|quilómetros|km|toneladas|horas|dias|anos|vezes|exemplares)(?!\p{L})/iu,
  sureLeads: /^(?:em|desde|até|no ano de|do ano de)$/u,
  plural: /^\s+\p{Ll}{3,}[oae]s(?!\p{L})/u,
  covered: /(?<!\p{L})(?:dados|estatísticas|números|abrange|cobre)\s[^.;]{0,40}$/iu,
  dateColumn: /^(?:ano|data|dia|quando|período)$/iu,
  sources: /^(?:\d+\W+)?(?:bibliografia|referências|fontes|notas|índice)\W*$/iu,
  spaced: true,
}
