/** Words beside names. */
const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** What stands before a name, lower case, without dots. */
export const titles = set(
  'mr mrs ms miss dr prof professor sir madam herr frau fraulein monsieur madame mademoiselle mme mlle senor senora srta signor signora dott dhr mevr mevrouw',
);

/** What makes names before it a company, a street or a thing. */
export const notPeople = set(
  'inc ltd llc llp plc gmbh ag kg se sa sarl sas bv nv corp corporation company co group holding holdings partners sons brothers bank university college school institute hospital clinic church museum airport station stadium theatre foundation society association street st road rd avenue ave lane ln drive dr boulevard blvd court way square park bridge hotel restaurant cafe airlines motors records pictures studios prize award act day island islands river lake mountain valley county city',
);

/** Small words inside of names: `Ludwig van Beethoven`. */
export const particle = /^ (?:(?:van|von|vom|zu|zur|de|da|di|del|della|der|den|dos|das|du|la|le|ten|ter|bin|ibn|al|el|af|av|y|e) ){1,2}$/;
