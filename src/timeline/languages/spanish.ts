import * as chrono from 'chrono-node/es'
import type { DateLanguage } from './language.ts'
import { reference } from './reference.ts'
import { relativeRules } from './relative.ts'
import { rulesFor } from './rules.ts'

const leads =
  'en|desde|hasta|antes de|después de|hacia|de|del|a|al|el|los|la|entre|y|o|durante|por|en el año|del año|en los'
const about = 'hacia|alrededor de|cerca de|aproximadamente en'
const part =
  '(?:(?:a\\s+|los\\s+)?(?:principios|comienzos|inicios|mediados|finales|fines)\\s+de(?:l)?\\s+(?:la\\s+|los\\s+)?(?:año\\s+)?)'

export const spanish: DateLanguage = {
  tag: 'es',
  abbreviations: new Set(
    'ene feb mar abr jun jul ago sept oct nov dic sr sra dr dra d dña a.c d.c p pp ed vol núm n cf etc ej'.split(' '),
  ),
  days: (text) => chrono.strict.parse(text, reference),
  rules: [
    ...relativeRules({
      about: 'casi|unos|unas|cerca de',
      numbers: [
        ['un[oa]?', 1],
        ['dos', 2],
        ['tres', 3],
        ['cuatro', 4],
        ['cinco', 5],
        ['seis', 6],
        ['siete', 7],
        ['ocho', 8],
        ['nueve', 9],
        ['diez', 10],
        ['once', 11],
        ['doce', 12],
        ['veinte', 20],
        ['treinta', 30],
        ['cincuenta', 50],
        ['cien', 100],
      ],
      units: [
        ['días?', 'day'],
        ['semanas?', 'week'],
        ['mes(?:es)?', 'month'],
        ['años?', 'year'],
        ['décadas?', 'decade'],
        ['siglos?', 'century'],
      ],
      later: 'más tarde|después',
      earlier: 'antes',
      next: [
        ['al día siguiente|el día siguiente', 'day', 1],
        ['al año siguiente|el año siguiente', 'year', 1],
        ['el día anterior', 'day', -1],
        ['el año anterior', 'year', -1],
        ['al mes siguiente', 'month', 1],
      ],
      same: [
        ['ese mismo año|aquel año|ese año', 'year'],
        ['ese mismo día|aquel día|ese día', 'day'],
        ['ese mismo mes|aquel mes', 'month'],
      ],
    }),
    ...rulesFor({
      tag: 'es',
      leads,
      since: 'desde',
      monthLeads: 'en|desde|hasta',
      capitals: false,
      about,
      part,
      shortMonths: [
        ['setiembre', 9],
        ['ene', 1],
        ['feb', 2],
        ['abr', 4],
        ['ago', 8],
        ['sept?', 9],
        ['oct', 10],
        ['nov', 11],
        ['dic', 12],
      ],
      of: '\\s+(?:del?\\s+)?(?:año\\s+)?',
      seasons: [
        ['(?:la\\s+)?primavera', 21],
        ['(?:el\\s+)?verano', 22],
        ['(?:el\\s+)?otoño', 23],
        ['(?:el\\s+)?invierno', 24],
      ],
      decade: '(?:la\\s+)?(?:década|años)\\s+(?:de\\s+)?(?<tens>1\\d\\d|20\\d)0',
      shortDecade:
        '(?:los\\s+)?(?:años|década de los)\\s+(?:(?<short>[2-9]0)(?!\\d)|(?<name>veinte|treinta|cuarenta|cincuenta|sesenta|setenta|ochenta|noventa))',
      decadeNames: [
        ['veinte', 20],
        ['treinta', 30],
        ['cuarenta', 40],
        ['cincuenta', 50],
        ['sesenta', 60],
        ['setenta', 70],
        ['ochenta', 80],
        ['noventa', 90],
      ],
      ordinals: [],
      century: '(?:el\\s+)?siglo\\s+(?<ordinal>[XVI]+)',
      beforeChrist: 'a\\.\\s*(?:de\\s*)?C\\.|antes de Cristo',
      annoDomini: 'd\\.\\s*(?:de\\s*)?C\\.|después de Cristo',
      ranges: (year, last) => [
        `entre\\s+${year}\\s+y\\s+${last}`,
        `de(?:sde)?\\s+${year}\\s+(?:a|hasta)\\s+${last}`,
        `${year}\\s*[–—-]\\s*${last}`,
      ],
    }),
  ],
  leads,
  about,
  and: 'y|e|o',
  planned: /(?<!\p{L})(?:deberá|debería|previst[oa]s?|planea(?:ba|n)?|será|serán|si)\s[^.;]{0,70}$/iu,
  names: /(?:[Ll]ey|[Dd]ecreto|[Dd]irectiva|[Rr]eglamento|[Ee]dición) de(?:l)?\s*$/u,
  published:
    /(?<!\p{L})(?:[Ee]ditorial\s|Prensa|pp?\.\s*\d|[Vv]ol\.\s*\d|[Nn]úm\.\s*\d|ISBN|ibíd|op\. cit|consultado)/u,
  articles: '',
  counted:
    /^\s*(?:personas|hombres|mujeres|soldados|habitantes|pesos|euros|dólares|votos|páginas|metros|kilómetros|km|toneladas|horas|días|años|veces|ejemplares)(?!\p{L})/iu,
  sureLeads: /^(?:en|desde|hasta|en el año|del año)$/u,
  plural: /^\s+\p{Ll}{3,}[oae]s(?!\p{L})/u,
  covered: /(?<!\p{L})(?:datos|estadísticas|cifras|abarca|cubre)\s[^.;]{0,40}$/iu,
  dateColumn: /^(?:año|fecha|día|cuándo|período)$/iu,
  sources: /^(?:\d+\W+)?(?:bibliografía|referencias|fuentes|notas|índice)\W*$/iu,
  spaced: true,
}
