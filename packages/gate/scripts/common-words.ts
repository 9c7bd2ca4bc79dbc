/** Words that begin sentences, name months, days, colours or trades, and are in lists of names as well: alone they say nothing. */
export const commonWords: ReadonlySet<string> = new Set(
  (
    'so he do to can will may has just man best young king price cook mason hunter carter stone rose lily iris daisy june april august summer autumn winter joy grace hope faith ' +
    'mark bill rob sue pat chase dean earl duke art jack ray gene frank miles drew wade dale glen grant lane rod guy max dick don ed al jo van von de le la du hill wood west north ' +
    'south east bush field fields banks rivers parks parker power powers rich sharp short small little long love major marsh mills moon moss nice noble page parish pope prince ' +
    'read reed rice root rush savage sage shade shell singer sparks spring star storm strong swan temple tower town tucker wall walls ward waters wells wise worth bond book booker ' +
    'bright bridge bridges brook butler buyer chance church clay close coffee common copper cotton crane cross day dear dove drake driver english fair fairy farmer fisher fleet flower ' +
    'flowers forest fox french gates gay german glass gold good grand gray green guest guide hall harper hart head heath high hood horn house jewel judge justice kind knight lamb ' +
    'law leader light lord marshall mercy merry miller monday tuesday wednesday thursday friday saturday sunday january february march may july september october november december ' +
    'night nine ocean old orange otter paris london berlin rome florence sydney austin dallas houston boston chester lincoln madison jackson washington victoria china india israel jordan ' +
    'kenya chad georgia carolina virginia asia africa america europe paradise pearl penny pepper perfect pilot pine pool porter post potter press proctor queen quick rainbow ranger raven ' +
    'real ring river robin rock royce ruby salt sand saint sapphire scout season secret sky smart snow sonny stark steel swift tanner taylor teal thorn tiger trinity true turner unity ' +
    'usher van vest viola walker warner weaver webb wheeler winner winter wolf wren yard he she you we they it the and for but not with from this that there here when where what who how ' +
    'why your our their his her its all any some none yes please hello hi thanks thank regards sincerely order number phone email address call card account bank customer client ' +
    'team company service support office home work mobile street road avenue city state country date time year month week name first last new next also only very more most other ' +
    'ein eine einer und oder mit ist sind war ich sie wir ihr von vom zum zur bei nach seit vor auf aus das der die den dem des herr frau bitte danke hallo guten tag ' +
    'le la les un une des et ou avec est sont je tu il elle nous vous ils elles dans pour sur par pas plus monsieur madame bonjour merci ' +
    'el los las una con por para que como pero muy hola gracias il lo gli che non per una sono ciao een het van voor met op aan dit dat zijn'
  ).split(' '),
);
