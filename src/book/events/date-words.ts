import { byLanguage } from '../language.ts'
import { type DateWords, spaced } from './date-wording.ts'
import { baltic } from './date-words-baltic.ts'
import { romance } from './date-words-romance.ts'
import { slavic } from './date-words-slavic.ts'
import { uralic } from './date-words-uralic.ts'

const en: DateWords = {
  circa: (date) => `c. ${date}`,
  until: (date) => `until ${withArticle(date)}`,
  from: (date) => `from ${withArticle(date)}`,
  startUnknown: 'start unknown',
  endUnknown: 'end unknown',
  unknown: 'date unknown',
  beforeChrist: (year) => `${year} BC`,
  afterChrist: (year) => `AD ${year}`,
  seasons: ['spring', 'summer', 'autumn', 'winter'],
  season: spaced,
  decade: (year) => `${year}s`,
  century: (number) =>
    `${number}${englishOrdinals[new Intl.PluralRules('en', { type: 'ordinal' }).select(number)]} century`,
}

/** Decades and centuries have an article in running words. */
function withArticle(date: string): string {
  return /^(?:AD )?\d+(?:s|\w\w century)(?!\w)/.test(date) ? `the ${date}` : date
}

/** Duden has "um" of years; what begins with an article or a day is "ca.". */
function germanCirca(date: string): string {
  return /^[\d.]+(?: [vn]\. Chr\.)?\??$/.test(date) ? `um ${date}` : `ca. ${date}`
}

function germanUntil(date: string): string {
  if (/^\d+er-Jahre/.test(date)) return `bis in die ${date}`
  return /^\d+\. Jahrhundert/.test(date) ? `bis ins ${date}` : `bis ${date}`
}

function germanFrom(date: string): string {
  if (/^\d+er-Jahre/.test(date)) return `ab den ${date.replace('er-Jahre', 'er-Jahren')}`
  return /^\d+\. Jahrhundert/.test(date) ? `ab dem ${date}` : `ab ${date}`
}

const englishOrdinals: Readonly<Record<Intl.LDMLPluralRule, string>> = {
  one: 'st',
  two: 'nd',
  few: 'rd',
  other: 'th',
  zero: 'th',
  many: 'th',
}

const norwegian: DateWords = {
  circa: (date) => `ca. ${date}`,
  until: (date) => `til ${date}`,
  from: (date) => `fra ${date}`,
  startUnknown: 'begynnelse ukjent',
  endUnknown: 'slutt ukjent',
  unknown: 'ukjent dato',
  beforeChrist: (year) => `${year} f.Kr.`,
  seasons: ['våren', 'sommeren', 'høsten', 'vinteren'],
  season: spaced,
  decade: (year) => `${year}-årene`,
  century: (_, text) => `${text}. århundre`,
}

/** After a preposition months without a day have the accusative: έως Μάρτιο 1950. */
function inGreekAccusative(date: string): string {
  return date.replace(/(?<=[\p{L}\d])([οό])ς(?!\p{L})/gu, '$1').replace(/(αιώνα|χειμώνα)ς/u, '$1')
}

/** Those that are not formed with a suffix. */
const hindiOrdinals: Readonly<Record<number, string>> = { 1: 'पहली', 2: 'दूसरी', 3: 'तीसरी', 4: 'चौथी', 6: 'छठी' }

const simplified: DateWords = {
  circa: (date) => `约${date}`,
  until: (date) => `至${date}`,
  from: (date) => `自${date}起`,
  startUnknown: '起始不详',
  endUnknown: '终止不详',
  unknown: '日期不详',
  beforeChrist: (year) => `公元前${year}`,
  afterChrist: (year) => `公元${year}`,
  seasons: ['春', '夏', '秋', '冬'],
  season: (season, year) => `${year}年${season}`,
  decade: (year) => `${year}年代`,
  within: (date, years) => `${years}${date}`,
  century: (_, text) => `${text}世纪`,
}

const traditional: DateWords = {
  ...simplified,
  circa: (date) => `約${date}`,
  startUnknown: '起始不詳',
  endUnknown: '終止不詳',
  unknown: '日期不詳',
  century: (_, text) => `${text}世紀`,
}

const languages: Readonly<Record<string, DateWords>> = {
  en,
  'en-us': { ...en, seasons: ['spring', 'summer', 'fall', 'winter'] },
  ...baltic,
  ...romance,
  ...slavic,
  ...uralic,
  de: {
    circa: germanCirca,
    until: germanUntil,
    from: germanFrom,
    startUnknown: 'Beginn unbekannt',
    endUnknown: 'Ende unbekannt',
    unknown: 'Datum unbekannt',
    beforeChrist: (year) => `${year} v. Chr.`,
    afterChrist: (year) => `${year} n. Chr.`,
    seasons: ['Frühjahr', 'Sommer', 'Herbst', 'Winter'],
    season: spaced,
    decade: (year) => `${year}er-Jahre`,
    century: (_, text) => `${text}. Jahrhundert`,
  },
  nl: {
    circa: (date) => `ca. ${date}`,
    until: (date) => `tot ${date}`,
    from: (date) => `vanaf ${date}`,
    startUnknown: 'begin onbekend',
    endUnknown: 'einde onbekend',
    unknown: 'datum onbekend',
    beforeChrist: (year) => `${year} v.Chr.`,
    afterChrist: (year) => `${year} n.Chr.`,
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
  nb: norwegian,
  nn: norwegian,
  no: norwegian,
  el: {
    circa: (date) => `περ. ${inGreekAccusative(date)}`,
    until: (date) => `έως ${inGreekAccusative(date)}`,
    from: (date) => `από ${inGreekAccusative(date)}`,
    startUnknown: 'άγνωστη αρχή',
    endUnknown: 'άγνωστο τέλος',
    unknown: 'άγνωστη ημερομηνία',
    beforeChrist: (year) => `${year} π.Χ.`,
    seasons: ['άνοιξη', 'καλοκαίρι', 'φθινόπωρο', 'χειμώνας'],
    season: spaced,
    decade: (year) => `δεκαετία του ${year}`,
    century: (number) => `${number}${number >= 20 && number % 10 === 0 ? 'ός' : 'ος'} αιώνας`,
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
    afterChrist: (year) => `${year} م.`,
    seasons: ['بهار', 'تابستان', 'پاییز', 'زمستان'],
    season: spaced,
    decade: (year) => `دههٔ ${year}`,
    within: (date, years) => `${date}، ${years}`,
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
    afterChrist: (year) => `${year} م`,
    seasons: ['ربيع', 'صيف', 'خريف', 'شتاء'],
    season: spaced,
    decade: (year) => `عقد ${year}`,
    within: (date, years) => `${date}، ${years}`,
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
    afterChrist: (year) => `${year} לספירה`,
    seasons: ['אביב', 'קיץ', 'סתיו', 'חורף'],
    season: spaced,
    decade: (year) => `שנות ה־${year}`,
    century: (_, text) => `המאה ה־${text}`,
  },
  hi: {
    circa: (date) => `लगभग ${date}`,
    until: (date) => `${date} तक`,
    from: (date) => `${date} से`,
    startUnknown: 'आरंभ अज्ञात',
    endUnknown: 'अंत अज्ञात',
    unknown: 'तिथि अज्ञात',
    beforeChrist: (year) => `${year} ईसा पूर्व`,
    seasons: ['वसंत', 'ग्रीष्म', 'शरद', 'शीत'],
    season: spaced,
    decade: (year) => `${year} का दशक`,
    century: (number, text) => `${hindiOrdinals[number] ?? `${text}वीं`} शताब्दी`,
  },
  ja: {
    circa: (date) => `${date}頃`,
    until: (date) => `${date}まで`,
    from: (date) => `${date}から`,
    startUnknown: '始まりは不明',
    endUnknown: '終わりは不明',
    unknown: '日付不明',
    beforeChrist: (year) => `紀元前${year}`,
    afterChrist: (year) => `西暦${year}`,
    seasons: ['春', '夏', '秋', '冬'],
    season: (season, year) => `${year}年${season}`,
    decade: (year) => `${year}年代`,
    within: (date, years) => `${years}の${date}`,
    century: (_, text) => `${text}世紀`,
  },
  ko: {
    circa: (date) => `약 ${date}`,
    until: (date) => `${date}까지`,
    from: (date) => `${date}부터`,
    startUnknown: '시작 미상',
    endUnknown: '끝 미상',
    unknown: '날짜 미상',
    beforeChrist: (year) => `기원전 ${year}`,
    afterChrist: (year) => `서기 ${year}`,
    seasons: ['봄', '여름', '가을', '겨울'],
    season: (season, year) => `${year}년 ${season}`,
    decade: (year) => `${year}년대`,
    within: (date, years) => `${years} ${date}`,
    century: (_, text) => `${text}세기`,
  },
  zh: simplified,
  'zh-hant': traditional,
  'zh-hk': traditional,
  'zh-mo': traditional,
  'zh-tw': traditional,
}

/** Words for dates in a language (BCP 47); English where there are none for it. */
export function dateWordsFor(language: string): DateWords {
  return byLanguage(languages, language) ?? en
}
