import type { ConfigKey } from './config-keys.ts'

/** Settings as a Markdown table, as `docs/operators.md` holds it and `motcua config --keys` prints it. */
export function configTable(keys: readonly ConfigKey[]): string {
  const rows = keys.map(({ path, variable, description, defaultValue }) => {
    const usual = defaultValue === undefined ? 'by mode' : `\`${JSON.stringify(defaultValue)}\``
    return `| \`${path.join('.')}\` | \`${variable}\` | ${usual} | ${description} |`
  })
  return ['| setting | variable | default | meaning |', '| --- | --- | --- | --- |', ...rows].join('\n')
}
