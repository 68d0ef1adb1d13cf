import type { Labels } from '../../model/labels.ts'
import { byLanguage } from '../language.ts'
import { ar } from './ar.ts'
import { da } from './da.ts'
import { de } from './de.ts'
import { en } from './en.ts'
import { es } from './es.ts'
import { fa } from './fa.ts'
import { fr } from './fr.ts'
import { he } from './he.ts'
import { it } from './it.ts'
import { ja } from './ja.ts'
import { nl } from './nl.ts'
import { pl } from './pl.ts'
import { pt } from './pt.ts'
import { ru } from './ru.ts'
import { sv } from './sv.ts'
import { tr } from './tr.ts'
import { uk } from './uk.ts'
import { zh } from './zh.ts'

const languages = { ar, da, de, en, es, fa, fr, he, it, ja, nl, pl, pt, ru, sv, tr, uk, zh }

/** The press's words in a language (BCP 47); English where it has none. */
export function labelsFor(language: string): Labels {
  return byLanguage(languages, language) ?? en
}
