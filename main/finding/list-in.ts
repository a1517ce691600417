/** The list that a JSON file holds, alone or under `procedures` beside a note of where it comes from; null for anything else. */
export function listIn(json: unknown): readonly unknown[] | null {
  const list = typeof json === 'object' && json !== null && 'procedures' in json ? json.procedures : json
  return Array.isArray(list) ? list : null
}
