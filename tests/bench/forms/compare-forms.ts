import { type Figure, percentile, spread } from '../figure.ts'
import { type FormProgram, formPrograms, isOurs, scriptSize } from './form-pages.ts'
import type { FormSample } from './form-sample.ts'
import { throttle } from './open-form.ts'

/** Ours is to take at most this much of what the better peer takes. */
const share = 0.25
const programs = Object.keys(formPrograms) as FormProgram[]

/** What is printed of one program, and the number that programs are held against each other by. */
type Shown = Pick<Figure, 'value' | 'p50' | 'p99' | 'n'> & { readonly held: number }

/** A line for each program and size, and below them how the product, and its form alone, stand to the better peer. */
export function compareForms(samples: readonly FormSample[], sizes: readonly number[]): readonly Figure[] {
  const conditions = `here up to three questions a screen, the form alone and the peers all on one page; here under the product's headers, the peers without; ${throttle}x CPU throttle, headless Chromium at 1080x1920, fresh profiles, programs in turns`
  const ofSize = sizes.flatMap((fields) => {
    const of = (program: FormProgram) => samples.filter((one) => one.program === program && one.fields === fields)
    return [
      ...compare('formTouchable', 'ms', `, ${fields}`, {
        how: `navigation to the first field uncovered and the main thread free, median; a touch then focuses it; ${conditions}`,
        shownOf: (program) => median(of(program).map(({ touchable }) => touchable)),
      }),
      ...compare('formOpened', 'ms', `, ${fields}`, {
        how: `in a page that stands loaded, finger up on the button that opens the form (here of the screen before it) to the first field uncovered and the main thread free, median; a touch then focuses it; ${conditions}`,
        shownOf: (program) => median(of(program).map(({ opened }) => opened)),
      }),
      ...compare('formKeyToPaint', 'ms', `, ${fields}`, {
        how: `hardware key in the first field to its letter painted or on the screen, whichever is later; compared by p99; SurveyJS takes the answer only when the field is left, here the screen's own keyboard stands open, but not beside the form alone; ${conditions}`,
        shownOf: (program) => {
          const { unit: _unit, ...times } = spread(of(program).flatMap(({ keys }) => keys))
          return { ...times, held: times.p99 ?? Number.NaN }
        },
      }),
      ...compare('formHeap', 'bytes', `, ${fields}`, {
        how: `JavaScript heap with the form shown, after a full collection, median; ${conditions}`,
        shownOf: (program) => median(of(program).map(({ heap }) => heap)),
      }),
    ]
  })
  const scripts = compare('formScript', 'bytes', '', {
    how: 'gzip of all script that the page has fetched when the form of 25 fields stands there, bundled alike; here the form screen with the screen before it, the journey, the keyboard, its names and places, and Vietnamese; the form alone without screens, journey and keys',
    shownOf: (program) => {
      const value = scriptSize(program, samples.find((one) => one.program === program)?.scripts ?? [])
      return { value, held: value }
    },
  })
  return [...ofSize, ...scripts]
}

function median(values: readonly number[]): Shown {
  const value = Math.round(percentile(values, 0.5))
  return { value, n: values.length, held: value }
}

function compare(
  name: string,
  unit: 'ms' | 'bytes',
  size: string,
  { how, shownOf }: { readonly how: string; readonly shownOf: (program: FormProgram) => Shown },
): readonly Figure[] {
  const shown = programs.map((program) => ({ program, ...shownOf(program) }))
  const peers = shown.filter(({ program }) => !isOurs(program)).map(({ held }) => held)
  return [
    ...shown.map(({ program, held: _held, ...figure }) => ({ name, step: `${program}${size}`, ...figure, unit, how })),
    ...shown
      .filter(({ program }) => isOurs(program))
      .map(({ program, held }) => ({
        name,
        step: `${program} / better peer${size}`,
        value: Number((held / Math.min(...peers)).toFixed(2)),
        unit: 'ratio' as const,
        aim: `<= ${share}`,
        how: 'quotient of the lines above',
      })),
  ]
}
