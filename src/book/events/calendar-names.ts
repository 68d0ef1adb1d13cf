import { byLanguage } from '../language.ts'

interface CalendarNames {
  /** Marks a date of the Julian calendar. */
  readonly julian: string
  /** Marks a date of the Gregorian calendar beside one of the Julian. */
  readonly gregorian: string
}

const english: CalendarNames = { julian: 'O.S.', gregorian: 'N.S.' }

/** What histories of a language set after a date: its word for old and new style, else the calendar's name. */
const names: Readonly<Record<string, CalendarNames>> = {
  ar: { julian: 'يولياني', gregorian: 'غريغوري' },
  bg: { julian: 'ст. ст.', gregorian: 'н. ст.' },
  ca: { julian: 'julià', gregorian: 'gregorià' },
  cs: { julian: 'juliánský', gregorian: 'gregoriánský' },
  da: { julian: 'gl. st.', gregorian: 'n. st.' },
  de: { julian: 'a. St.', gregorian: 'n. St.' },
  el: { julian: 'π. ημ.', gregorian: 'ν. ημ.' },
  en: english,
  es: { julian: 'juliano', gregorian: 'gregoriano' },
  et: { julian: 'vkj', gregorian: 'ukj' },
  fa: { julian: 'یولیانی', gregorian: 'گرگوری' },
  fi: { julian: 'v.l.', gregorian: 'u.l.' },
  fr: { julian: 'julien', gregorian: 'grégorien' },
  he: { julian: 'יוליאני', gregorian: 'גרגוריאני' },
  hi: { julian: 'जूलियन', gregorian: 'ग्रेगोरी' },
  hr: { julian: 'jul.', gregorian: 'greg.' },
  hu: { julian: 'Julián-naptár', gregorian: 'Gergely-naptár' },
  it: { julian: 'giuliano', gregorian: 'gregoriano' },
  ja: { julian: 'ユリウス暦', gregorian: 'グレゴリオ暦' },
  ko: { julian: '율리우스력', gregorian: '그레고리력' },
  lt: { julian: 's. st.', gregorian: 'n. st.' },
  lv: { julian: 'v.s.', gregorian: 'j.s.' },
  nb: { julian: 'gl. st.', gregorian: 'n. st.' },
  nl: { julian: 'o.s.', gregorian: 'n.s.' },
  nn: { julian: 'gl. st.', gregorian: 'n. st.' },
  no: { julian: 'gl. st.', gregorian: 'n. st.' },
  pl: { julian: 'st. st.', gregorian: 'n. st.' },
  pt: { julian: 'juliano', gregorian: 'gregoriano' },
  ro: { julian: 'st. v.', gregorian: 'st. n.' },
  ru: { julian: 'ст. ст.', gregorian: 'н. ст.' },
  sk: { julian: 'juliánsky', gregorian: 'gregoriánsky' },
  sl: { julian: 'jul.', gregorian: 'greg.' },
  sv: { julian: 'g.s.', gregorian: 'n.s.' },
  tr: { julian: 'Jülyen', gregorian: 'Miladi' },
  uk: { julian: 'ст. ст.', gregorian: 'н. ст.' },
  zh: { julian: '儒略历', gregorian: '格里历' },
  'zh-hant': { julian: '儒略曆', gregorian: '格里曆' },
  'zh-hk': { julian: '儒略曆', gregorian: '格里曆' },
  'zh-mo': { julian: '儒略曆', gregorian: '格里曆' },
  'zh-tw': { julian: '儒略曆', gregorian: '格里曆' },
}

/** Names of the calendars in a language (BCP 47); English where there are none for it. */
export function calendarNamesFor(language: string): CalendarNames {
  return byLanguage(names, language) ?? english
}
