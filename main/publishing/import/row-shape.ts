import type { z } from 'zod'
import type { Text } from '../../../shared/language.ts'
import { closestWord } from '../../../shared/text/closest-word.ts'
import { fold } from '../../../shared/text/fold.ts'
import { faultText } from './row-fault.ts'
import { printable } from './text-mends.ts'

type Fault = { readonly path: string; readonly mend: Text }

/** What is wrong with the shape of `row`, where `names` are those that it may have. */
export function rowShapeFaults(error: z.ZodError, names: readonly string[], row: unknown): readonly Fault[] {
  return error.issues.flatMap((issue): Fault[] => {
    const at = (mend: Text): Fault[] => [{ path: issue.path.map(String).join('.'), mend }]
    switch (issue.code) {
      case 'invalid_type':
        return at(
          issue.message.endsWith('received undefined')
            ? faultText('missing')
            : typeFault(issue.expected, issue.path, valueAt(row, issue.path)),
        )
      case 'unrecognized_keys':
        return issue.keys.flatMap((key) => {
          const near = closestWord(key, names)
          return at(near === null ? faultText('unknownKey', { key }) : faultText('unknownKeyNear', { key, near }))
        })
      case 'invalid_value':
        // A table has words of its own for the only value of a few that it holds.
        return at(
          issue.path.at(-1) === 'daysUnit'
            ? faultText('noUnit')
            : faultText('notOneOf', { values: issue.values.map(String).join(', ') }),
        )
      case 'too_small':
        if (!isNumber(issue.origin) && issue.minimum === 1) return at(faultText('empty'))
        return at(faultText(isNumber(issue.origin) ? 'tooSmall' : 'tooShort', { least: String(issue.minimum) }))
      case 'too_big':
        return at(faultText(isNumber(issue.origin) ? 'tooLarge' : 'tooLong', { most: String(issue.maximum) }))
      case 'invalid_format':
      case 'invalid_union':
      case 'custom':
      case 'invalid_element':
      case 'invalid_key':
      case 'not_multiple_of':
      default:
        return at(faultText('otherShape'))
    }
  })
}

const isNumber = (origin: string) => origin === 'number' || origin === 'int'

function valueAt(row: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (holder, key) => (typeof holder === 'object' && holder !== null ? Reflect.get(holder, key) : undefined),
    row,
  )
}

function typeFault(expected: string, path: readonly PropertyKey[], value: unknown): Text {
  const words = typeof value === 'string' ? printable(value) : null
  switch (expected) {
    case 'string':
      return faultText('notText')
    case 'number':
      if (words === null) return faultText('notNumber')
      // "Free" in a list of fees is what hides that the province sets it.
      return path.at(-1) === 'feeVnd' && !/\d/.test(fold(words))
        ? faultText('freeOrSet', { words })
        : faultText('notNumberBut', { words })
    case 'int':
      return faultText('notWhole')
    case 'boolean':
      return words === null ? faultText('notYesNo') : faultText('notYesNoBut', { words })
    case 'array':
      return faultText('notList')
    default:
      return faultText('otherShape')
  }
}
