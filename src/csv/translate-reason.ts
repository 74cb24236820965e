/**
 * Why rows of files are refused, in German, by the English sentence. What follows a column's name
 * is the rest of a sentence, so its verb comes first.
 */
const german: ReadonlyArray<readonly [RegExp, string]> = [
  [/^holds broken characters; save the file as UTF-8$/, "enthält kaputte Zeichen; bitte die Datei als UTF-8 speichern"],
  [/^holds a line break or a control character$/, "enthält einen Zeilenumbruch oder ein Steuerzeichen"],
  [/^is one line$/, "darf nur eine Zeile haben"],
  [/^is longer than (\d+) characters$/, "ist länger als $1 Zeichen"],
  [/^(?:is empty|is required)$/, "ist leer"],
  [/^is not en or de$/, "ist weder en noch de"],
  [/^is none of (.+)$/, "ist keins von $1"],
  [/^is not an e-mail address$/, "ist keine E-Mail-Adresse"],
  [/^is not a number$/, "ist keine Zahl"],
  [/^is not valid$/, "ist nicht gültig"],
  [/^is not a field$/, "ist kein Feld des Shops"],
  [/^names no role$/, "nennt keine Rolle"],
  [/^names more than 20 roles$/, "nennt mehr als 20 Rollen"],
  [/^has the same e-mail as line (\d+)$/, "hat dieselbe E-Mail wie Zeile $1"],
  [/^is left for another file: one takes (\d+) users$/, "bleibt für eine weitere Datei: eine fasst $1 Benutzer"],
  [/^first and last name together have at most (\d+) characters$/, "Vor- und Nachname dürfen zusammen $1 Zeichen haben"],
  [/^has (\d+) cells, but the header has (\d+)$/, "hat $1 Zellen, die Kopfzeile aber $2"],
  [/^the file is empty; its first line has to name the columns$/, "die Datei ist leer; ihre erste Zeile muss die Spalten nennen"],
  [/^the header has an unknown column; known are (.+)$/, "die Kopfzeile nennt eine unbekannte Spalte; bekannt sind $1"],
  [/^the header names this column twice$/, "die Kopfzeile nennt diese Spalte zweimal"],
  [/^the header lacks this column$/, "diese Spalte fehlt in der Kopfzeile"],
  [
    /^a quotation mark is opened here and never closed; the rest of the file was left out$/,
    "hier beginnt ein Anführungszeichen, das nie endet; der Rest der Datei bleibt aus",
  ],
]

/** Parts what is wrong with several columns of a row. */
const also = /; also (\S+) /

/**
 * Says why a row of a file was refused in the reader's language. What a shop's own fields
 * say has no German of ours and stays as it is.
 */
export function translateReason(message: string, locale: "en" | "de"): string {
  if (locale === "en") {
    return message
  }
  return message
    .split(also)
    .map((part, index) => (index % 2 === 0 ? toGerman(part) : `; auch ${part} `))
    .join("")
}

function toGerman(reason: string): string {
  const found = german.find(([pattern]) => pattern.test(reason))
  return found ? reason.replace(...found) : reason
}
