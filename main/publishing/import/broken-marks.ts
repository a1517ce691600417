/** What UTF-8 looks like when it was read as something else: "Thá»§ tá»¥c". A lone "Ã" is a letter, as in "XÃ". */
const readAsOther = /\uFFFD|Ã[\u0080-\u009F\u00A1-\u00BF]|á[º»][\u0080-\u009F\u00A1-\u00BF]|Ä[\u0080-\u009F‘]/u

/** Signs at a letter that the fonts from before Unicode show as Vietnamese ones: TCVN3 ("M· ®¨ng"). */
const oldSigns = /[¡-©¬®´-¶¸¹¼-¿]\p{L}|\p{L}[¡-©¬®´-¶¸¹¼-¿]|\p{L}·(?=\s|$)/gu
/** Letters that no Vietnamese word has, and that those fonts are full of ("thñ tôc"); a foreign name has one or two. */
const foreignLetters = /[ÄÅÆÇËÎÏÐÑÖØÛÜÞßäåæçëîïðñöøûüþÿ]/gu
/** Tone marks of VNI stand as vowels of their own behind the vowel: "Maõ thuû tuïc". */
const oldTones = /[aeouyAEOUY][õùøûïÕÙØÛÏ]/gu

/** Whether Vietnamese in a text is not what somebody wrote: read in another encoding, or typed in a font of old. */
export function hasBrokenMarks(text: string): boolean {
  return readAsOther.test(text) || isOldFont(text)
}

/** Whether a text was typed in a font from before Unicode: one strange sign alone says nothing. */
export function isOldFont(text: string): boolean {
  const count = (pattern: RegExp) => text.normalize('NFC').match(pattern)?.length ?? 0
  const [signs, letters] = [count(oldSigns), count(foreignLetters)]
  return signs + letters > (signs > 0 ? 1 : 2) || count(oldTones) > 1
}
