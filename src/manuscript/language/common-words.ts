/**
 * The commonest words of languages in Latin letters. Words that two languages share count for both, so that only a
 * difference tells.
 */
export const commonWords: Readonly<Record<string, ReadonlySet<string>>> = {
  ca: words('els les una que amb per no és del són com més aquest dels pel també seva'),
  cs: words('se na že je to jako pro jsou ve který jsem byl při také nebo podle až tak'),
  da: words('og det at en af på for ikke der til med den som har et de kan blev fra'),
  de: words('der die und das ist nicht ein eine zu den mit von auf sich auch dem im wird des werden'),
  en: words('the of and to is that for it with as was be are this on by you or an from'),
  es: words('los las una que por con para del el se lo como más su al pero sus le no'),
  et: words('ja on ei et see oli kui ning ka mis aga oma ta või selle kes'),
  fi: words('ja on ei että se oli ovat myös kun mutta joka hän tai niin kuin sen olla'),
  fr: words('le les des et est une dans que qui pour pas sur du au avec ce il sont plus par'),
  hr: words('je se na da za što su od kao ali nije sa bi koji ili iz'),
  hu: words('az és hogy nem is egy ez csak meg volt de már mint ha van vagy'),
  it: words('il di che della per una gli con non sono le alla del dei è più si nel da'),
  lt: words('ir yra kad tai su iš kaip bet buvo jo ar per nuo arba taip'),
  lv: words('un ir ka ar no par uz kas bet vai bija kā to pie nav'),
  nb: words('og det at en av på for ikke er til med den som har et de kan ble fra'),
  nl: words('het een van en dat niet zijn met voor op te aan de is ook door worden bij'),
  pl: words('nie na się że do jest jak ale po tak od przez są dla oraz który to za'),
  pt: words('os uma não que para com do da em um são dos na mais ao as por se foi'),
  ro: words('și în de la nu cu este pe care din mai sau pentru sunt fi au că'),
  sk: words('sa na že je to ako pre sú vo ktorý som bol pri tiež alebo podľa až'),
  sl: words('je se na da za ki so od kot ali pa bil tudi iz ter po'),
  sv: words('och att det som en på är för av med till den inte har ett om de kan från var'),
  tr: words('ve bir bu için ile olarak daha çok gibi kadar sonra olan ama ne var değil'),
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '))
}
