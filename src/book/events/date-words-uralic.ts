import { type DateWords, spaced } from './date-wording.ts'

/** The suffix is written with a hyphen after a number and drops its stop: 1950. március 1-ig. */
function hungarianUntil(date: string): string {
  const bare = date.replace(/\.$/, '')
  return /\p{L}$/u.test(bare) ? `${bare}ig` : `${bare}-ig`
}

/** By the vowels of the last number as it is spoken: 1980-as, 1990-es. */
function hungarianAdjective(year: string): string {
  const isFront = /[14579]0$|000$/.test(year)
  return `${year}-${isFront ? 'es' : 'as'}`
}

export const uralic: Readonly<Record<string, DateWords>> = {
  et: {
    circa: (date) => `u ${date}`,
    until: (date) => `kuni ${date}`,
    from: (date) => `${date} –`,
    startUnknown: 'algus teadmata',
    endUnknown: 'lõpp teadmata',
    unknown: 'aeg teadmata',
    beforeChrist: (year) => `${year} eKr`,
    seasons: ['kevad', 'suvi', 'sügis', 'talv'],
    season: (season, year) => `${year}. aasta ${season}`,
    decade: (year) => `${year}. aastad`,
    century: (_, text) => `${text}. sajand`,
  },
  fi: {
    circa: (date) => `n. ${date}`,
    until: (date) => `– ${date}`,
    from: (date) => `${date} –`,
    startUnknown: 'alku tuntematon',
    endUnknown: 'loppu tuntematon',
    unknown: 'aika tuntematon',
    beforeChrist: (year) => `${year} eaa.`,
    seasons: ['kevät', 'kesä', 'syksy', 'talvi'],
    season: spaced,
    decade: (year) => `${year}-luku`,
    century: (_, text) => `${text}. vuosisata`,
  },
  hu: {
    circa: (date) => `${date} körül`,
    until: hungarianUntil,
    from: (date) => `${date} –`,
    startUnknown: 'kezdete ismeretlen',
    endUnknown: 'vége ismeretlen',
    unknown: 'ismeretlen időpont',
    beforeChrist: (year) => `i. e. ${year}`,
    loneYear: '.',
    seasons: ['tavasza', 'nyara', 'ősze', 'tele'],
    season: (season, year) => `${year} ${season}`,
    decade: (year) => `${hungarianAdjective(year)} évek`,
    century: (_, text) => `${text}. század`,
  },
}
