import type { ChapterRole } from '../../model/manuscript.ts'

/** What such chapters are called, as a whole title or file name; in the languages the press speaks. */
const names: readonly (readonly [ChapterRole, string])[] = [
  [
    'dedication',
    'dedication|widmung|zueignung|dédicace|dedicatoria|dedica|dedicatória|opdracht|dedikation|dedykacja|посвящение|присвята|ithaf|إهداء|تقدیم‌نامه|הקדשה|献辞|献词|věnování|venovanie|αφιέρωση|omistus|ajánlás|dedikasjon|dedicație|посвещение|dedicatòria|posveta|posvetilo|헌사|समर्पण|dedikacija|veltījums|pühendus',
  ],
  [
    'epigraph',
    'epigraph|epigraphs|motto|épigraphe|exergue|epígrafe|epigrafe|epigraf|эпиграф|епіграф|題辞|题词|mottó|epígraf|επιγραφή|제사|epigrafas|epigrāfs',
  ],
  [
    'foreword',
    'foreword|forward|geleitwort|avant-propos|prólogo|presentazione|ter inleiding|przedmowa|вступительное слово|takdim|تصدير|تقديم|הקדמה|序文|序言|推荐序|előszó|cuvânt înainte|предговор|pròleg|προλεγόμενα|esipuhe|추천사|प्राक्कथन',
  ],
  [
    'preface',
    'preface|vorwort|vorrede|préface|prefacio|prefazione|prefácio|voorwoord|förord|forord|wstęp od autora|предисловие|передмова|önsöz|مقدمة المؤلف|تمهيد|پیشگفتار|دیباچه|פתח דבר|まえがき|前書き|前言|自序|předmluva|predslov|predhovor|πρόλογος|alkusanat|prefață|prefaci|predgovor|머리말|서문|भूमिका|pratarmė|priekšvārds|eessõna',
  ],
  [
    'acknowledgments',
    'acknowledgments|acknowledgements|acknowledgment|acknowledgement|thanks|danksagung|dank|remerciements|agradecimientos|ringraziamenti|agradecimentos|dankwoord|tack|tak|podziękowania|благодарности|подяки|teşekkür|teşekkürler|شكر وتقدير|شكر|سپاسگزاری|תודות|謝辞|致谢|鸣谢|poděkování|poďakovanie|ευχαριστίες|kiitokset|köszönetnyilvánítás|köszönet|takk|mulțumiri|agraïments|zahvale|zahvala|감사의 말|감사의 글|आभार|padėka|pateicības|tänusõnad',
  ],
  [
    'introduction',
    'introduction|einleitung|einführung|introducción|introduzione|introdução|inleiding|inledning|indledning|wprowadzenie|wstęp|введение|вступ|giriş|مقدمة|مقدمه|מבוא|はじめに|序章|序論|引言|导言|绪论|úvod|εισαγωγή|johdanto|bevezetés|bevezető|innledning|introducere|въведение|увод|introducció|uvod|서론|들어가며|प्रस्तावना|परिचय|įvadas|ievads|sissejuhatus',
  ],
  [
    'prologue',
    'prologue|prolog|prologo|пролог|öndeyiş|プロローグ|序幕|楔子|prológ|prologi|prológus|프롤로그|prologas|prologs|proloog',
  ],
  [
    'epilogue',
    'epilogue|epilog|épilogue|epílogo|epilogo|эпилог|епілог|エピローグ|尾声|epilóg|επίλογος|epilogi|epilógus|epíleg|에필로그|उपसंहार|epilogas|epilogs|epiloog',
  ],
  [
    'conclusion',
    'conclusion|conclusions|schluss|schlussbetrachtung|fazit|conclusión|conclusiones|conclusione|conclusioni|conclusão|conclusie|slutsats|konklusion|zakończenie|заключение|висновки|sonuç|خاتمة|نتیجه‌گیری|סיכום|おわりに|終章|结论|结语|závěr|záver|συμπεράσματα|συμπέρασμα|päätelmät|johtopäätökset|összegzés|befejezés|konklusjon|avslutning|concluzii|încheiere|conclusió|zaključak|zaključek|sklep|결론|निष्कर्ष|išvados|secinājumi|nobeigums|kokkuvõte',
  ],
  [
    'afterword',
    'afterword|nachwort|postface|postfacio|posfacio|postfazione|posfácio|nawoord|efterord|posłowie|послесловие|післямова|sonsöz|پس‌گفتار|אחרית דבר|あとがき|後書き|后记|跋|doslov|επίμετρο|jälkisanat|jälkilause|utószó|etterord|postfață|послеслов|pogovor|맺음말|후기|pabaigos žodis|pēcvārds|järelsõna',
  ],
  [
    'appendix',
    'appendix|appendices|anhang|annexe|annexes|apéndice|appendice|appendici|apêndice|bijlage|bijlagen|bilaga|bilag|dodatek|приложение|приложения|додаток|ek|ekler|ملحق|پیوست|נספח|付録|附录|příloha|přílohy|príloha|prílohy|παράρτημα|παραρτήματα|liite|liitteet|függelék|függelékek|vedlegg|anexă|anexa|anexe|apèndix|apèndixos|dodatak|dodaci|부록|परिशिष्ट|priedas|priedai|pielikums|pielikumi|lisad',
  ],
  [
    'glossary',
    'glossary|glossar|glossaire|glosario|glossario|glossário|verklarende woordenlijst|ordlista|ordliste|słowniczek|глоссарий|словарь терминов|глосарій|sözlük|مسرد|واژه‌نامه|מילון מונחים|用語集|术语表|slovníček|slovníček pojmů|slovník pojmov|γλωσσάρι|sanasto|szószedet|fogalomtár|ordforklaringer|glosar|речник|glossari|pojmovnik|slovarček|용어집|용어 해설|शब्दावली|žodynėlis|vārdnīca|sõnastik',
  ],
  [
    'bibliography',
    'bibliography|literaturverzeichnis|bibliographie|bibliografía|bibliografia|bibliografie|litteraturförteckning|litteraturliste|библиография|список литературы|бібліографія|kaynakça|المراجع|کتاب‌نامه|ביבליוגרפיה|参考文献|references|seznam literatury|použitá literatura|zoznam literatúry|βιβλιογραφία|lähteet|lähdeluettelo|irodalomjegyzék|литература|bibliografija|popis literature|참고문헌|참고 문헌|संदर्भ ग्रंथ सूची|संदर्भ सूची|literatūros sąrašas',
  ],
  [
    'contributors',
    'contributors|about the author|about the authors|about the editors|about us|über den autor|über die autorin|über die autoren|à propos de l’auteur|sobre el autor|sobre los autores|sugli autori|sobre o autor|sobre os autores|over de auteur|om författaren|o autorze|об авторе|об авторах|про автора|yazar hakkında|عن المؤلف|درباره نویسنده|על המחבר|著者について|著者紹介|关于作者|作者简介|o autorovi|o autorke|o autorech|o autoroch|σχετικά με τον συγγραφέα|για τον συγγραφέα|kirjoittajasta|kirjailijasta|a szerzőről|om forfatteren|despre autor|за автора|sobre l’autor|o autoru|지은이 소개|저자 소개|लेखक परिचय|लेखक के बारे में|apie autorių|par autoru|autorist',
  ],
  [
    'colophon',
    'colophon|impressum|kolophon|kolofon|colofón|colofon|كلمة ختامية|奥付|版权页|tiráž|κολοφώνας|kolofoni|colofó|판권|판권지|издателско каре',
  ],
]

const roles = new Map(names.flatMap(([role, list]) => list.split('|').map((name) => [comparable(name), role] as const)))

/** What a chapter is by its title, else by the name of its file: a whole name, possibly before a stop or a number. */
export function chapterRole(path: string, title: string | undefined): ChapterRole | undefined {
  const name = path.replace(/\.[^./]+$/, '').replace(/^.*\//, '')
  const file = roleNamed(name.replace(/^(?:\d+[\s._-]*)+/, '').replace(/[_-]/g, ' '))
  if (title === undefined || title.trim() === '') return file
  const titled = roleNamed(title) ?? roleNamed(title.split(/\s*[:.–—(]/)[0] ?? '')
  if (titled !== undefined) return titled
  if (/^(?:preface|foreword) (?:to|by) /i.test(title)) return /^p/i.test(title) ? 'preface' : 'foreword'
  // A file may be called after what it is for, and its title say more: `preface.md`, "Why I wrote this".
  return file
}

function roleNamed(name: string): ChapterRole | undefined {
  const words = comparable(name)
  return (
    roles.get(words) ??
    (/^(?:appendix|appendices|anhang|annexe) (?:\p{L}|\d+|[ivx]+)$/u.test(words) ? 'appendix' : undefined)
  )
}

function comparable(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/['’‘]/g, '’')
    .replace(/[\s_-]+/g, ' ')
    .trim()
}
