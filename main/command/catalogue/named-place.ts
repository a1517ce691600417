/**
 * A place in a JSON file for whoever looks for it there: its path, which counts from 0, and the nearest `id` around it.
 *
 * `sections.2.questions.0.options` is `sections.2.questions.0.options, in "reasons"`.
 */
export function namedPlace(path: string, json: unknown): string {
  let [holder, id] = [json, '']
  for (const key of path.split('.')) {
    if (typeof holder !== 'object' || holder === null) break
    holder = Reflect.get(holder, key)
    if (typeof holder === 'object' && holder !== null && 'id' in holder && typeof holder.id === 'string') id = holder.id
  }
  return id === '' || path.endsWith('.id') ? path : `${path}, in "${id}"`
}
