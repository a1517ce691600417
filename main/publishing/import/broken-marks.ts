/** What UTF-8 looks like when it was read as something else: "Thá»§ tá»¥c". A lone "Ã" is a letter, as in "XÃ". */
const readAsOther = /\uFFFD|Ã[\u0080-\u00BF]|á[º»]|Ä[\u0080-\u00BF‘]|Æ[\u0080-\u00BF°]/u

/**
 * Signs that the fonts from before Unicode show as Vietnamese letters: TCVN3 ("thñ tôc") and VNI ("thuû tuïc").
 * No Vietnamese word has them; alone, as a dot between words, they say nothing.
 */
const oldFontSigns = /\p{L}[¡-©«-®´-¸¼-¿ÄÅÆÇËÎÏÐÑÖØÛÜÞßäåæçëîïðñöøûüþÿ]|[ÄÅÆÇËÎÏÐÑÖØÛÜÞßäåæçëîïðñöøûüþÿ]\p{L}/u
/** Tone marks of VNI stand as vowels of their own behind the vowel: "Maõ", "phuù". */
const oldFontTones = /[aeouyAEOUY][õùøûïÕÙØÛÏ]/u

/** Whether Vietnamese in a text is not what somebody wrote: read in another encoding, or typed in a font of old. */
export function hasBrokenMarks(text: string): boolean {
  return readAsOther.test(text) || isOldFont(text)
}

/** Whether a text was typed in a font from before Unicode. */
export function isOldFont(text: string): boolean {
  return oldFontSigns.test(text) || oldFontTones.test(text.normalize('NFC'))
}
