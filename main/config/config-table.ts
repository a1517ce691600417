import { configKeys } from './config-keys.ts'

/** All settings as a Markdown table, as `docs/operators.md` holds it and `motcua config --keys` prints it. */
export function configTable(): string {
  const rows = configKeys.map(({ path, variable, description, defaultValue }) => {
    const usual = defaultValue === undefined ? 'by mode' : `\`${JSON.stringify(defaultValue)}\``
    return `| \`${path.join('.')}\` | \`${variable}\` | ${usual} | ${description} |`
  })
  return ['| setting | variable | default | meaning |', '| --- | --- | --- | --- |', ...rows].join('\n')
}
