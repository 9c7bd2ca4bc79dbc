/** Words of streets, lower case, without diacritics. */
const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Behind a name, and a number before both: `12 Baker Street`. */
export const englishStreets = set(
  'street st avenue ave av road rd lane ln drive dr boulevard blvd court ct place pl square sq terrace ter circle cir way highway hwy parkway pkwy close crescent cres grove gardens row alley trail trl plaza loop mews hill walk view run pike path crossing',
);

/** How German, Dutch and Nordic streets end, a number behind: `Hauptstraße 5`. */
export const germanStreet =
  /(?:strasse|str|weg|platz|allee|gasse|ring|damm|ufer|chaussee|steig|pfad|markt|graben|straat|laan|plein|gracht|kade|gatan|vagen|gata|vej|tie|katu)$/;

/** Before a name; the number before it in French (`12 rue de la Paix`), behind it elsewhere (`Calle Mayor, 5`). */
export const romanceStreets = set(
  'rue avenue boulevard chemin impasse allee place quai route cours passage calle avenida plaza paseo carrera carretera ronda via viale piazza corso vicolo largo rua travessa praca estrada ulica ul aleja',
);
