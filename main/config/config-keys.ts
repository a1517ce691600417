import { z } from 'zod'
import { centreSettingsSchema } from './centre-settings-schema.ts'
import { configSchema } from './schema.ts'

/** One setting as an operator knows it. */
export interface ConfigKey {
  /** Place in the file, e.g. `idle.askAfterSeconds`. */
  readonly path: readonly string[]
  /** Name in the environment, e.g. `MOTCUA_IDLE_ASK_AFTER_SECONDS`. */
  readonly variable: string
  readonly description: string
  /** In force when nobody sets it; undefined when that depends on the mode. */
  readonly defaultValue: unknown
  /** Its text is taken as it is; others are written as JSON. */
  readonly isText: boolean
}

/** Every setting of a kiosk, in the order of the schema. */
export const configKeys = configKeysOf(configSchema, 'MOTCUA_')

/** Every setting of a Centre in a process of its own, in the order of its schema. */
export const centreKeys = configKeysOf(centreSettingsSchema, 'MOTCUA_CENTRE_')

/** @param prefix what the name of each variable begins with */
function configKeysOf(schema: z.ZodObject, prefix: string, within: readonly string[] = []): readonly ConfigKey[] {
  return Object.entries(schema.shape).flatMap(([name, member]) => {
    const path = [...within, name]
    const inner = unwrap(member)
    return inner instanceof z.ZodObject ? configKeysOf(inner, prefix, path) : [keyOf(path, prefix, member, inner)]
  })
}

function keyOf(path: readonly string[], prefix: string, member: unknown, inner: unknown): ConfigKey {
  const schema = member as z.ZodType
  const read = schema.safeParse(undefined)
  return {
    path,
    variable: `${prefix}${path.map(snakeCase).join('_')}`,
    description: schema.meta()?.description ?? '',
    defaultValue: read.success ? read.data : undefined,
    isText: inner instanceof z.ZodString || inner instanceof z.ZodEnum,
  }
}

function unwrap(schema: unknown): unknown {
  const wrapped =
    schema instanceof z.ZodDefault ||
    schema instanceof z.ZodPrefault ||
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodNullable
  return wrapped ? unwrap(schema.unwrap()) : schema
}

function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase()
}
