import { byLanguage } from '../language.ts'
import { roman } from '../numerals.ts'

/** How a language says what `Intl` cannot: each takes text that is already in the language's digits. */
export interface DateWords {
  readonly circa: (date: string) => string
  readonly until: (date: string) => string
  readonly from: (date: string) => string
  readonly startUnknown: string
  readonly endUnknown: string
  /** Of a date of which nothing is known. */
  readonly unknown: string
  /** A year before Christ. */
  readonly beforeChrist: (year: string) => string
  /** What `Intl` sets after a year, left out before the era. */
  readonly afterYear?: string
  /** Spring, summer, autumn, winter of a year. */
  readonly seasons: readonly [string, string, string, string]
  readonly season: (season: string, year: string) => string
  /** The ten years from one that ends in 0; a language without it prints first and last year. */
  readonly decade?: (year: string) => string
  /** The nth century, its number in digits too. */
  readonly century: (number: number, text: string) => string
}

const spaced = (season: string, year: string) => `${season} ${year}`

const en: DateWords = {
  circa: (date) => `c. ${date}`,
  until: (date) => `until ${date}`,
  from: (date) => `from ${date}`,
  startUnknown: 'start unknown',
  endUnknown: 'end unknown',
  unknown: 'date unknown',
  beforeChrist: (year) => `${year} BC`,
  seasons: ['spring', 'summer', 'autumn', 'winter'],
  season: spaced,
  decade: (year) => `${year}s`,
  century: (number) =>
    `${number}${englishOrdinals[new Intl.PluralRules('en', { type: 'ordinal' }).select(number)]} century`,
}

const englishOrdinals: Readonly<Record<Intl.LDMLPluralRule, string>> = {
  one: 'st',
  two: 'nd',
  few: 'rd',
  other: 'th',
  zero: 'th',
  many: 'th',
}

const languages: Readonly<Record<string, DateWords>> = {
  en,
  'en-us': { ...en, seasons: ['spring', 'summer', 'fall', 'winter'] },
  de: {
    circa: (date) => `um ${date}`,
    until: (date) => `bis ${date}`,
    from: (date) => `ab ${date}`,
    startUnknown: 'Beginn unbekannt',
    endUnknown: 'Ende unbekannt',
    unknown: 'Datum unbekannt',
    beforeChrist: (year) => `${year} v. Chr.`,
    seasons: ['Frühjahr', 'Sommer', 'Herbst', 'Winter'],
    season: spaced,
    decade: (year) => `${year}er Jahre`,
    century: (_, text) => `${text}. Jahrhundert`,
  },
  fr: {
    circa: (date) => `vers ${date}`,
    until: (date) => `jusqu’à ${date}`,
    from: (date) => `depuis ${date}`,
    startUnknown: 'début inconnu',
    endUnknown: 'fin inconnue',
    unknown: 'date inconnue',
    beforeChrist: (year) => `${year} av. J.-C.`,
    seasons: ['printemps', 'été', 'automne', 'hiver'],
    season: spaced,
    decade: (year) => `années ${year}`,
    century: (number) => `${roman(number)}${number === 1 ? 'er' : 'e'} siècle`,
  },
  es: {
    circa: (date) => `hacia ${date}`,
    until: (date) => `hasta ${date}`,
    from: (date) => `desde ${date}`,
    startUnknown: 'inicio desconocido',
    endUnknown: 'fin desconocido',
    unknown: 'fecha desconocida',
    beforeChrist: (year) => `${year} a. C.`,
    seasons: ['primavera', 'verano', 'otoño', 'invierno'],
    season: (season, year) => `${season} de ${year}`,
    decade: (year) => `década de ${year}`,
    century: (number) => `siglo ${roman(number)}`,
  },
  it: {
    circa: (date) => `${date} circa`,
    until: (date) => `fino a ${date}`,
    from: (date) => `da ${date}`,
    startUnknown: 'inizio ignoto',
    endUnknown: 'fine ignota',
    unknown: 'data ignota',
    beforeChrist: (year) => `${year} a.C.`,
    seasons: ['primavera', 'estate', 'autunno', 'inverno'],
    season: spaced,
    decade: (year) => `anni ${year}`,
    century: (number) => `${roman(number)} secolo`,
  },
  pt: {
    circa: (date) => `c. ${date}`,
    until: (date) => `até ${date}`,
    from: (date) => `desde ${date}`,
    startUnknown: 'início desconhecido',
    endUnknown: 'fim desconhecido',
    unknown: 'data desconhecida',
    beforeChrist: (year) => `${year} a.C.`,
    seasons: ['primavera', 'verão', 'outono', 'inverno'],
    season: (season, year) => `${season} de ${year}`,
    decade: (year) => `década de ${year}`,
    century: (number) => `século ${roman(number)}`,
  },
  nl: {
    circa: (date) => `ca. ${date}`,
    until: (date) => `tot ${date}`,
    from: (date) => `vanaf ${date}`,
    startUnknown: 'begin onbekend',
    endUnknown: 'einde onbekend',
    unknown: 'datum onbekend',
    beforeChrist: (year) => `${year} v.Chr.`,
    seasons: ['voorjaar', 'zomer', 'najaar', 'winter'],
    season: spaced,
    decade: (year) => `jaren ${year}`,
    century: (_, text) => `${text}e eeuw`,
  },
  sv: {
    circa: (date) => `ca ${date}`,
    until: (date) => `till ${date}`,
    from: (date) => `från ${date}`,
    startUnknown: 'början okänd',
    endUnknown: 'slut okänt',
    unknown: 'okänt datum',
    beforeChrist: (year) => `${year} f.Kr.`,
    seasons: ['våren', 'sommaren', 'hösten', 'vintern'],
    season: spaced,
    decade: (year) => `${year}-talet`,
    // 2000-talet may be a decade or a century; the ordinal cannot be mistaken.
    century: (_, text) => `${text}:e århundradet`,
  },
  da: {
    circa: (date) => `ca. ${date}`,
    until: (date) => `indtil ${date}`,
    from: (date) => `fra ${date}`,
    startUnknown: 'begyndelse ukendt',
    endUnknown: 'slutning ukendt',
    unknown: 'ukendt dato',
    beforeChrist: (year) => `${year} f.Kr.`,
    seasons: ['foråret', 'sommeren', 'efteråret', 'vinteren'],
    season: spaced,
    decade: (year) => `${year}’erne`,
    century: (_, text) => `${text}. århundrede`,
  },
  pl: {
    circa: (date) => `ok. ${date}`,
    until: (date) => `do ${date}`,
    from: (date) => `od ${date}`,
    startUnknown: 'początek nieznany',
    endUnknown: 'koniec nieznany',
    unknown: 'data nieznana',
    beforeChrist: (year) => `${year} p.n.e.`,
    seasons: ['wiosna', 'lato', 'jesień', 'zima'],
    season: spaced,
    century: (number) => `${roman(number)} wiek`,
  },
  ru: {
    circa: (date) => `ок. ${date}`,
    until: (date) => `до ${date}`,
    from: (date) => `с ${date}`,
    startUnknown: 'начало неизвестно',
    endUnknown: 'конец неизвестен',
    unknown: 'дата неизвестна',
    beforeChrist: (year) => `${year} до н. э.`,
    afterYear: 'г.',
    seasons: ['весна', 'лето', 'осень', 'зима'],
    season: (season, year) => `${season} ${year} г.`,
    decade: (year) => `${year}-е годы`,
    century: (number) => `${roman(number)} век`,
  },
  uk: {
    circa: (date) => `бл. ${date}`,
    until: (date) => `до ${date}`,
    from: (date) => `з ${date}`,
    startUnknown: 'початок невідомий',
    endUnknown: 'кінець невідомий',
    unknown: 'дата невідома',
    beforeChrist: (year) => `${year} до н. е.`,
    afterYear: 'р.',
    seasons: ['весна', 'літо', 'осінь', 'зима'],
    season: (season, year) => `${season} ${year} р.`,
    decade: (year) => `${year}-ті роки`,
    century: (number) => `${roman(number)} століття`,
  },
  tr: {
    circa: (date) => `yak. ${date}`,
    until: (date) => `– ${date}`,
    from: (date) => `${date} –`,
    startUnknown: 'başlangıcı bilinmiyor',
    endUnknown: 'sonu bilinmiyor',
    unknown: 'tarihi bilinmiyor',
    beforeChrist: (year) => `MÖ ${year}`,
    seasons: ['ilkbahar', 'yaz', 'sonbahar', 'kış'],
    season: (season, year) => `${year} ${season}`,
    century: (_, text) => `${text}. yüzyıl`,
  },
  fa: {
    circa: (date) => `حدود ${date}`,
    until: (date) => `تا ${date}`,
    from: (date) => `از ${date}`,
    startUnknown: 'آغاز نامعلوم',
    endUnknown: 'پایان نامعلوم',
    unknown: 'تاریخ نامعلوم',
    beforeChrist: (year) => `${year} پ.م.`,
    seasons: ['بهار', 'تابستان', 'پاییز', 'زمستان'],
    season: spaced,
    decade: (year) => `دههٔ ${year}`,
    century: (_, text) => `سدهٔ ${text}`,
  },
  ar: {
    circa: (date) => `نحو ${date}`,
    until: (date) => `حتى ${date}`,
    from: (date) => `منذ ${date}`,
    startUnknown: 'البداية مجهولة',
    endUnknown: 'النهاية مجهولة',
    unknown: 'تاريخ مجهول',
    beforeChrist: (year) => `${year} ق.م`,
    seasons: ['ربيع', 'صيف', 'خريف', 'شتاء'],
    season: spaced,
    decade: (year) => `عقد ${year}`,
    century: (_, text) => `القرن ${text}`,
  },
  he: {
    circa: (date) => `בסביבות ${date}`,
    until: (date) => `עד ${date}`,
    from: (date) => `מאז ${date}`,
    startUnknown: 'תחילה לא ידועה',
    endUnknown: 'סוף לא ידוע',
    unknown: 'תאריך לא ידוע',
    beforeChrist: (year) => `${year} לפנה״ס`,
    seasons: ['אביב', 'קיץ', 'סתיו', 'חורף'],
    season: spaced,
    decade: (year) => `שנות ה־${year}`,
    century: (_, text) => `המאה ה־${text}`,
  },
  ja: {
    circa: (date) => `${date}頃`,
    until: (date) => `${date}まで`,
    from: (date) => `${date}から`,
    startUnknown: '始まりは不明',
    endUnknown: '終わりは不明',
    unknown: '日付不明',
    beforeChrist: (year) => `紀元前${year}`,
    seasons: ['春', '夏', '秋', '冬'],
    season: (season, year) => `${year}年${season}`,
    decade: (year) => `${year}年代`,
    century: (_, text) => `${text}世紀`,
  },
  zh: {
    circa: (date) => `约${date}`,
    until: (date) => `至${date}`,
    from: (date) => `自${date}`,
    startUnknown: '起始不详',
    endUnknown: '终止不详',
    unknown: '日期不详',
    beforeChrist: (year) => `公元前${year}`,
    seasons: ['春', '夏', '秋', '冬'],
    season: (season, year) => `${year}年${season}`,
    decade: (year) => `${year}年代`,
    century: (_, text) => `${text}世纪`,
  },
}

/** Words for dates in a language (BCP 47); English where there are none for it. */
export function dateWordsFor(language: string): DateWords {
  return byLanguage(languages, language) ?? en
}
