/** Longest name that official papers have room for. */
export const longestName = 120

/** Letters of any script with their marks, and what stands inside names: spaces, ' ’ . - */
const shape = /^\p{L}[\p{L}\p{M}' .’-]*$/u

/** Whether the text can be a person's name as cards print it, e.g. `Y THỬ` or `A K'TU`. Length is judged apart. */
export function isPersonName(text: string): boolean {
  const letters = text.match(/\p{L}/gu) ?? []
  return letters.length >= 2 && shape.test(text)
}
