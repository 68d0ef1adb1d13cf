import { byLanguage } from '../language.ts'

/** What people did for a book beside writing it, in the order in which title pages name them. */
const kinds = [
  'editor',
  'compiler',
  'translator',
  'foreword',
  'introduction',
  'afterword',
  'illustrator',
  'photographer',
  'contributor',
] as const

type Kind = (typeof kinds)[number]

/** By MARC relator; whatever else somebody did is a contribution. */
const kindOf: Readonly<Record<string, Kind>> = {
  edt: 'editor',
  edc: 'editor',
  com: 'compiler',
  trl: 'translator',
  wfw: 'foreword',
  wpr: 'foreword',
  aui: 'foreword',
  win: 'introduction',
  aft: 'afterword',
  waw: 'afterword',
  ill: 'illustrator',
  art: 'illustrator',
  pht: 'photographer',
}

type Words = Readonly<Record<Kind, string>>

/** In the order of `kinds`; `%` stands for the names. */
function words(...phrases: readonly [string, string, string, string, string, string, string, string, string]): Words {
  const [editor, compiler, translator, foreword, introduction, afterword, illustrator, photographer, contributor] =
    phrases
  return { editor, compiler, translator, foreword, introduction, afterword, illustrator, photographer, contributor }
}

const languages = {
  ar: words('تحرير %', 'جمع %', 'ترجمة %', 'تصدير %', 'مقدمة %', 'خاتمة %', 'رسوم %', 'تصوير %', 'بمشاركة %'),
  da: words(
    'Redigeret af %',
    'Samlet af %',
    'Oversat af %',
    'Med forord af %',
    'Med indledning af %',
    'Med efterord af %',
    'Illustreret af %',
    'Fotografier af %',
    'Med bidrag af %',
  ),
  de: words(
    'Herausgegeben von %',
    'Zusammengestellt von %',
    'Übersetzt von %',
    'Mit einem Vorwort von %',
    'Mit einer Einleitung von %',
    'Mit einem Nachwort von %',
    'Illustriert von %',
    'Fotografien von %',
    'Mit Beiträgen von %',
  ),
  en: words(
    'Edited by %',
    'Compiled by %',
    'Translated by %',
    'With a foreword by %',
    'With an introduction by %',
    'With an afterword by %',
    'Illustrated by %',
    'Photographs by %',
    'With contributions by %',
  ),
  es: words(
    'Edición de %',
    'Recopilación de %',
    'Traducción de %',
    'Prólogo de %',
    'Introducción de %',
    'Epílogo de %',
    'Ilustraciones de %',
    'Fotografías de %',
    'Con contribuciones de %',
  ),
  fa: words(
    'ویراستهٔ %',
    'گردآوری %',
    'ترجمهٔ %',
    'با پیش‌گفتار %',
    'با مقدمهٔ %',
    'با پس‌گفتار %',
    'تصویرگری %',
    'عکس‌ها از %',
    'با همکاری %',
  ),
  fr: words(
    'Édité par %',
    'Textes réunis par %',
    'Traduit par %',
    'Avec une préface de %',
    'Avec une introduction de %',
    'Avec une postface de %',
    'Illustré par %',
    'Photographies de %',
    'Avec des contributions de %',
  ),
  he: words(
    'עריכה: %',
    'ליקוט: %',
    'תרגום: %',
    'הקדמה: %',
    'מבוא: %',
    'אחרית דבר: %',
    'איורים: %',
    'צילומים: %',
    'בהשתתפות %',
  ),
  it: words(
    'A cura di %',
    'Raccolta di %',
    'Traduzione di %',
    'Prefazione di %',
    'Introduzione di %',
    'Postfazione di %',
    'Illustrazioni di %',
    'Fotografie di %',
    'Con contributi di %',
  ),
  ja: words('% 編', '% 編纂', '% 訳', '% 序文', '% 解説', '% あとがき', '% 絵', '% 写真', '% 協力'),
  nl: words(
    'Onder redactie van %',
    'Samengesteld door %',
    'Vertaald door %',
    'Met een voorwoord van %',
    'Met een inleiding van %',
    'Met een nawoord van %',
    'Geïllustreerd door %',
    'Foto’s van %',
    'Met bijdragen van %',
  ),
  pl: words(
    'Redakcja: %',
    'Opracowanie: %',
    'Przekład: %',
    'Przedmowa: %',
    'Wstęp: %',
    'Posłowie: %',
    'Ilustracje: %',
    'Fotografie: %',
    'Współpraca: %',
  ),
  pt: words(
    'Organização de %',
    'Compilação de %',
    'Tradução de %',
    'Prefácio de %',
    'Introdução de %',
    'Posfácio de %',
    'Ilustrações de %',
    'Fotografias de %',
    'Com contribuições de %',
  ),
  ru: words(
    'Редактор: %',
    'Составитель: %',
    'Перевод: %',
    'Предисловие: %',
    'Введение: %',
    'Послесловие: %',
    'Иллюстрации: %',
    'Фотографии: %',
    'При участии: %',
  ),
  sv: words(
    'Redigerad av %',
    'Sammanställd av %',
    'Översatt av %',
    'Med förord av %',
    'Med inledning av %',
    'Med efterord av %',
    'Illustrerad av %',
    'Fotografier av %',
    'Med bidrag av %',
  ),
  tr: words(
    'Editör: %',
    'Derleyen: %',
    'Çeviren: %',
    'Önsöz: %',
    'Giriş: %',
    'Sonsöz: %',
    'Resimleyen: %',
    'Fotoğraflar: %',
    'Katkıda bulunanlar: %',
  ),
  uk: words(
    'Редактор: %',
    'Упорядник: %',
    'Переклад: %',
    'Передмова: %',
    'Вступ: %',
    'Післямова: %',
    'Ілюстрації: %',
    'Фотографії: %',
    'За участі: %',
  ),
  zh: words('% 主编', '% 编纂', '% 译', '% 序', '% 导读', '% 跋', '% 绘', '% 摄影', '% 协助'),
} as const

/** Names as the language joins them: "A, B and C". */
export function joinNames(names: readonly string[], language: string): string {
  return new Intl.ListFormat(language, { type: 'conjunction' }).format(names)
}

/** What those who did not write the book did for it, a line for each kind: "Translated by A and B". */
export function contributionLines(
  people: readonly { readonly name: string; readonly role: string }[],
  language: string,
): readonly string[] {
  const phrases: Words = byLanguage<Words>(languages, language) ?? languages.en
  return kinds.flatMap((kind) => {
    const names = people.filter(({ role }) => (kindOf[role] ?? 'contributor') === kind).map(({ name }) => name)
    return names.length === 0 ? [] : [phrases[kind].replace('%', () => joinNames(names, language))]
  })
}
