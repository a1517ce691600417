import { eventCatalogue } from './event-catalogue.ts'

/** The catalogue as a Markdown table, as `docs/operators.md` holds it and `motcua log` prints it. */
export function logTable(): string {
  const rows = Object.entries(eventCatalogue).map(([id, { meaning, whatToDo, fields }]) => {
    const names = Object.keys(fields).map((name) => `\`${name}\``)
    return `| \`${id}\` | ${names.join(', ')} | ${meaning} | ${whatToDo ?? '–'} |`
  })
  return ['| event | fields | meaning | what to do |', '| --- | --- | --- | --- |', ...rows].join('\n')
}
