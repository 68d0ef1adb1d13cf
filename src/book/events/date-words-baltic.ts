import { roman } from '../numerals.ts'
import type { DateWords } from './date-wording.ts'
import { inGenitive } from './months-in-genitive.ts'

/** The dative of months and centuries: līdz martam. */
function latvianUntil(date: string): string {
  return `līdz ${date.replace(/(\p{L}{2}[lr])is(?!\p{L})/gu, '$1im').replace(/(\p{L}{2}[jt])s(?!\p{L})/gu, '$1am')}`
}

/** The genitive of months and centuries: no marta, no aprīļa. */
function latvianFrom(date: string): string {
  const months = date.replace(/(\p{L}{2})lis(?!\p{L})/gu, '$1ļa').replace(/(\p{L}{2}r)is(?!\p{L})/gu, '$1a')
  return `no ${months.replace(/(\p{L}{2}[jt])s(?!\p{L})/gu, '$1a')}`
}

export const baltic: Readonly<Record<string, DateWords>> = {
  lt: {
    circa: (date) => `apie ${date}`,
    until: (date) => `iki ${inGenitive(date, 'lt')}`,
    from: (date) => `nuo ${inGenitive(date, 'lt')}`,
    startUnknown: 'pradžia nežinoma',
    endUnknown: 'pabaiga nežinoma',
    unknown: 'data nežinoma',
    beforeChrist: (year) => `pr. Kr. ${year}`,
    seasons: ['pavasaris', 'vasara', 'ruduo', 'žiema'],
    season: (season, year) => `${year} m. ${season}`,
    century: (number) => `${roman(number)} a.`,
  },
  lv: {
    circa: (date) => `ap. ${date}`,
    until: latvianUntil,
    from: latvianFrom,
    startUnknown: 'sākums nav zināms',
    endUnknown: 'beigas nav zināmas',
    unknown: 'datums nav zināms',
    beforeChrist: (year) => `p.m.ē. ${year}`,
    seasons: ['pavasaris', 'vasara', 'rudens', 'ziema'],
    season: (season, year) => `${year}. gada ${season}`,
    decade: (year) => `${year}. gadi`,
    century: (_, text) => `${text}. gadsimts`,
  },
}
