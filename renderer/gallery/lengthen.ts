/** Words of a language that needs much room: German is a third longer than English. */
const filler = ' ở đây thì lời dài hơn một chút nữa cho đủ'

/** Texts that no language says longer: the names of the tones on their keys. */
const names = new Set(['acute', 'grave', 'hook', 'tilde', 'dot'])

/**
 * Every text within a value made 40 % longer, placeholders and names of things left alone.
 *
 * A text of the catalogue is an object with `vi`; only those are touched in a value that is not a text itself.
 */
export function lengthen<Value>(value: Value): Value {
  return stretch(value, false) as Value
}

/** All texts of a locale, which are nothing but words. */
export function lengthenWords<Value>(words: Value): Value {
  return stretch(words, true) as Value
}

function stretch(value: unknown, isWords: boolean): unknown {
  if (typeof value === 'string') return isWords ? longer(value) : value
  if (Array.isArray(value)) return value.map((inner) => stretch(inner, isWords))
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return value
  const isText = 'vi' in value && typeof value.vi === 'string'
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, names.has(key) ? inner : stretch(inner, isWords || isText)]),
  )
}

function longer(text: string): string {
  const wanted = Math.ceil(text.replaceAll(/\{\{[^}]*\}\}/g, '').length * 0.4)
  return (
    text +
    filler
      .repeat(Math.ceil(wanted / filler.length))
      .slice(0, wanted)
      .trimEnd()
  )
}
