/** Scripts of Unicode (UAX #24) that the press brings no face for; families of Noto are called by their names. */
const scripts = (
  'Adlam Ahom Anatolian_Hieroglyphs Avestan Balinese Bamum Bassa_Vah Batak Bhaiksuki Brahmi Buginese Buhid ' +
  'Canadian_Aboriginal Carian Caucasian_Albanian Chakma Cham Cherokee Coptic Cuneiform Cypriot Deseret Duployan ' +
  'Egyptian_Hieroglyphs Elbasan Elymaic Glagolitic Gothic Grantha Gunjala_Gondi Hanifi_Rohingya Hanunoo Hatran ' +
  'Imperial_Aramaic Inscriptional_Pahlavi Inscriptional_Parthian Javanese Kaithi Kayah_Li Kharoshthi Khojki Khudawadi ' +
  'Lepcha Limbu Linear_A Linear_B Lisu Lycian Lydian Mahajani Mandaic Manichaean Marchen Masaram_Gondi Medefaidrin ' +
  'Meetei_Mayek Mende_Kikakui Meroitic_Cursive Meroitic_Hieroglyphs Miao Modi Mongolian Mro Multani Nabataean Newa ' +
  'New_Tai_Lue Nko Nushu Ogham Ol_Chiki Old_Hungarian Old_Italic Old_North_Arabian Old_Permic Old_Persian Old_Sogdian ' +
  'Old_South_Arabian Old_Turkic Osage Osmanya Pahawh_Hmong Palmyrene Pau_Cin_Hau Phags_Pa Phoenician Psalter_Pahlavi ' +
  'Rejang Runic Samaritan Saurashtra Sharada Shavian Siddham SignWriting Sogdian Sora_Sompeng Soyombo Sundanese ' +
  'Syloti_Nagri Syriac Tagalog Tagbanwa Tai_Le Tai_Tham Tai_Viet Takri Thaana Tifinagh Tirhuta Ugaritic Vai Wancho ' +
  'Warang_Citi Yi Zanabazar_Square'
).split(' ')

const families: readonly (readonly [RegExp, string])[] = [
  [/\p{Script=Han}/u, 'Noto Serif CJK'],
  [/[\u{1D000}-\u{1D24F}]/u, 'Noto Music'],
  [/[\u{1D400}-\u{1D7FF}\u{2200}-\u{22FF}\u{2A00}-\u{2AFF}]/u, 'Noto Sans Math'],
  ...scripts.map(
    (script) => [new RegExp(`\\p{Script=${script}}`, 'u'), `Noto Sans ${script.replaceAll('_', ' ')}`] as const,
  ),
]

/** The family to look for where the press has no face for a character; `undefined` where none is known. */
export function faceFor(character: string): string | undefined {
  return families.find(([pattern]) => pattern.test(character))?.[1]
}
