import * as chrono from 'chrono-node/fr'
import type { DateLanguage } from './language.ts'
import { reference } from './reference.ts'
import { relativeRules } from './relative.ts'
import { rulesFor } from './rules.ts'

const leads =
  "en|depuis|dès|jusqu['’]en|jusqu['’]à|avant|après|vers|de|d['’]|du|des|à|au|aux|le|les|la|entre|et|ou|pendant|durant|dans|l['’]année|l['’]an|en l['’]an"
const about = 'vers|environ|autour de|aux alentours de'
const part = "(?:(?:le |au |à la |la )?(?:début|milieu|fin|mi)(?:[\\s-](?:des?\\s|du\\s|de l[’']année\\s)?))"

export const french: DateLanguage = {
  tag: 'fr',
  abbreviations: new Set(
    'janv févr avr juill sept oct nov déc m mm mme mlle dr st ste av apr j.-c p pp éd vol n no cf etc env'.split(' '),
  ),
  days: (text) => chrono.strict.parse(text, reference),
  rules: [
    ...relativeRules({
      about: 'presque|environ|près de|quelque',
      numbers: [
        ['une?', 1],
        ['deux', 2],
        ['trois', 3],
        ['quatre', 4],
        ['cinq', 5],
        ['six', 6],
        ['sept', 7],
        ['huit', 8],
        ['neuf', 9],
        ['dix', 10],
        ['onze', 11],
        ['douze', 12],
        ['vingt', 20],
        ['trente', 30],
        ['cinquante', 50],
        ['cent', 100],
      ],
      units: [
        ['jours?', 'day'],
        ['semaines?', 'week'],
        ['mois', 'month'],
        ['ans?|années?', 'year'],
        ['décennies?', 'decade'],
        ['siècles?', 'century'],
      ],
      later: 'plus tard|après cela',
      earlier: 'plus tôt|auparavant',
      next: [
        ['le lendemain|le jour suivant', 'day', 1],
        ["l['’]année suivante", 'year', 1],
        ['la veille', 'day', -1],
        ["l['’]année précédente", 'year', -1],
        ['le mois suivant', 'month', 1],
      ],
      same: [
        ['la même année|cette année-là', 'year'],
        ['le même jour|ce jour-là', 'day'],
        ['le même mois|ce mois-là', 'month'],
      ],
    }),
    ...rulesFor({
      tag: 'fr',
      leads,
      since: 'depuis|dès',
      monthLeads: "en|depuis|dès|jusqu['’]en",
      capitals: false,
      about,
      part,
      shortMonths: [
        ['janv', 1],
        ['févr', 2],
        ['avr', 4],
        ['juill', 7],
        ['sept', 9],
        ['oct', 10],
        ['nov', 11],
        ['déc', 12],
      ],
      of: '\\s+(?:de\\s+)?',
      seasons: [
        ['printemps', 21],
        ["(?:l['’])?été", 22],
        ["(?:l['’])?automne", 23],
        ["(?:l['’])?hiver", 24],
      ],
      decade: '(?:les\\s+|des\\s+)?années\\s+(?<tens>1\\d\\d|20\\d)0',
      shortDecade:
        '(?:les\\s+|des\\s+)?années\\s+(?:(?<short>[2-9]0)(?!\\d)|(?<name>vingt|trente|quarante|cinquante|soixante|soixante-dix|quatre-vingts?|quatre-vingt-dix))',
      decadeNames: [
        ['vingt', 20],
        ['trente', 30],
        ['quarante', 40],
        ['cinquante', 50],
        ['soixante', 60],
        ['soixante-dix', 70],
        ['quatre-vingts?', 80],
        ['quatre-vingt-dix', 90],
      ],
      ordinals: [],
      century: '(?<ordinal>[XVI]+|\\d{1,2})\\s?(?:e|ᵉ|ème|er)\\s+siècle',
      beforeChrist: 'av(?:ant|\\.)\\s*J(?:ésus)?\\.?-C(?:hrist|\\.)?|avant notre ère',
      annoDomini: 'apr(?:ès|\\.)\\s*J(?:ésus)?\\.?-C(?:hrist|\\.)?|de notre ère',
      ranges: (year, last) => [
        `entre\\s+${year}\\s+et\\s+${last}`,
        `de\\s+${year}\\s+à\\s+${last}`,
        `${year}\\s*[–—-]\\s*${last}`,
      ],
    }),
  ],
  leads,
  about,
  and: 'et|ou',
  planned: /(?<!\p{L})(?:devra(?:it|ient)?|prévue?s?|projet(?:te|ait)?|sera|seront|si|au cas où)\s[^.;]{0,70}$/iu,
  names: /(?:[Ll]oi|[Dd]écret|[Dd]irective|[Rr]èglement|[Éé]dition|[Oo]rdonnance) (?:de|du)\s*$/u,
  published:
    /(?<!\p{L})(?:[Éé]ditions?\s\p{Lu}|Presses universitaires|pp?\.\s*\d|vol\.\s*\d|n[o°]\s*\d|ISBN|dir\.|ibid|op\. cit|consulté le)/u,
  articles: '',
  counted:
    /^\s*(?:personnes|hommes|femmes|soldats|habitants|francs|euros|voix|pages|mètres|kilomètres|km|tonnes|heures|jours|ans|fois|exemplaires)(?!\p{L})/iu,
  sureLeads: /^(?:en|depuis|dès|jusqu['’]en|l['’]année|l['’]an|en l['’]an)$/u,
  plural: /^\s+\p{Ll}{3,}s(?!\p{L})/u,
  covered: /(?<!\p{L})(?:données|statistiques|chiffres|couvrant|couvre)\s[^.;]{0,40}$/iu,
  dateColumn: /^(?:année|an|date|jour|quand|période)$/iu,
  sources: /^(?:\d+\W+)?(?:bibliographie|références|sources|notes|index)\W*$/iu,
  spaced: true,
}
