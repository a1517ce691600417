import { confirmNational, nationalDigest, nationalIn } from '../../publishing/import/take-national.ts'
import { review } from '../../../shared/locales/en/review.ts'
import { type ReviewFieldName, reviewFieldNames } from '../../../shared/procedure/review-field.ts'
import type { Trap } from '../../../shared/procedure/trap.ts'
import { fillIn } from '../../../shared/receipt/fill-in.ts'
import { describedProcedures } from '../../publishing/described-procedures.ts'
import { formIn } from '../../publishing/review/form-in.ts'
import { setValue, settableNames } from '../../publishing/review/set-value.ts'
import type { WorkingProcedure } from '../../publishing/working-copy.ts'
import { officeDay } from '../../office-time.ts'
import { type ExitCode, exitCodes } from '../command-context.ts'
import type { CatalogueAction, CatalogueCall } from './catalogue-action.ts'
import { newsSentence, readProgramNews, whyNoNews } from '../../publishing/program-news.ts'
import { currentTraps } from './current-traps.ts'
import { fieldText } from './field-text.ts'
import { misusedAction } from './misused-action.ts'
import { notInCatalogue } from './not-in-catalogue.ts'

export const listAction: CatalogueAction = {
  usage: 'list [--all] [--json]                what is to be reviewed; --all lists everything',
  run({ context, office, options }) {
    const trapsIn = currentTraps({ context, office })
    if (trapsIn === null) return exitCodes.failed
    const shown = office.working
      .all()
      .filter((one) => options.all || (!one.reviewed && !one.retired))
      // What came from a file waits for its review to be shown at all; what ships is shown in a demonstration anyway.
      .toSorted((a, b) => Number(b.origin === 'imported') - Number(a.origin === 'imported'))
    if (options.json) {
      context.say(
        JSON.stringify(
          shown.map((one) => stateOf(one, trapsIn(one))),
          null,
          2,
        ),
      )
      return exitCodes.done
    }
    const lines = shown.map((one) => {
      const { code, name, state, confirmed, missingFrom, traps } = stateOf(one, trapsIn(one))
      return `${code.padEnd(12)} ${state.padEnd(10)} ${confirmed}/${reviewFieldNames.length} ${traps > 0 ? `${traps} to look at twice  ` : ''}${missingFrom === null ? '' : `not in ${missingFrom} any more  `}${name}`
    })
    const news = readProgramNews(context.dataFolder, context.resourcesFolder)
    if (!news.ok) context.complain(whyNoNews(news.failure))
    context.say(
      [
        ...(news.ok && news.value !== null ? [newsSentence(news.value)] : []),
        ...(lines.length === 0 ? ['Everything is reviewed.'] : lines),
      ].join('\n'),
    )
    return exitCodes.done
  },
}

function stateOf(one: WorkingProcedure, traps: readonly Trap[]) {
  const state = one.retired ? 'retired' : one.reviewed ? 'reviewed' : one.origin
  const { code, nameVi: name } = one.facts
  const { missingFrom } = one
  return { code, name, state, confirmed: one.confirmed.size, missingFrom, traps: traps.length }
}

/** Prints every field with what is often wrong in it; nothing is confirmed by looking. */
export const reviewAction: CatalogueAction = {
  usage: 'review CODE                          every field, with what is often wrong in it',
  run(call) {
    const one = only(call, reviewAction)
    if (typeof one === 'number') return one
    const { context, office } = call
    const used = office.inUse(officeDay(context.effects.now()))
    const traps = currentTraps({ context, office })?.(one)
    if (!used.ok || traps === undefined) return exitCodes.failed
    const now = fieldText(one, formIn(office.draft(), one.entry.form))
    const shown = describedProcedures(used.value).get(one.facts.code)
    const before = shown === undefined ? now : fieldText(shown, formIn(used.value, shown.entry.form))
    const lines = reviewFieldNames.flatMap((name) => [
      `${one.confirmed.has(name) ? '[x]' : '[ ]'} ${name}: ${below(now[name])}`,
      ...(before[name] === now[name] ? [] : [`      people see: ${below(before[name], 8)}`]),
      ...traps.filter(({ field }) => field === name).map((trap) => `      ! ${trapText(trap)}`),
    ])
    // Many sources name a site and then its address; the address says both.
    const source = one.facts.source.replace(/(\S+) (?=https?:\/\/\1\/)/g, '')
    call.context.say([`${one.facts.code}  source: ${source}`, ...lines].join('\n'))
    return exitCodes.done
  },
}

function trapText({ kind, params }: Trap): string {
  return fillIn(review.traps[kind], params)
}

function below(text: string, indent = 6): string {
  return text.replaceAll('\n', `\n${' '.repeat(indent)}`)
}

export const setAction: CatalogueAction = {
  usage: `set CODE NAME VALUE                  mends one value: ${settableNames.join(', ')}`,
  async run(call) {
    const [code, name, value, ...more] = call.words
    if (code === undefined || name === undefined || value === undefined || more.length > 0) {
      return misusedAction(call, setAction)
    }
    const one = only({ ...call, words: [code] }, setAction)
    if (typeof one === 'number') return one
    const set = setValue(one.facts, one.entry, name, value)
    const why = set.ok ? notInCatalogue(call.office.draft(), name, value) : set.failure
    if (why !== null) {
      call.context.complain(why)
      return exitCodes.failed
    }
    const officer = await call.signedIn('officer')
    if (officer === null) return exitCodes.failed
    const changed = call.office.change({ by: officer.name, code, seen: [], changes: [{ name, value }] })
    if (!changed.ok) {
      call.context.complain(changed.failure.kind === 'doesNotFit' ? changed.failure.why : noProcedure(code))
      return exitCodes.failed
    }
    call.context.say('Changed. Its field has to be confirmed again.')
    return exitCodes.done
  },
}

/** In the place of a code: the list of what this kiosk does not take. */
const nationalList = 'national'

async function confirmList(call: CatalogueCall): Promise<ExitCode> {
  const seen = nationalDigest(nationalIn(call.office.draft()))
  const officer = await call.signedIn('officer')
  if (officer === null) return exitCodes.failed
  const confirmed = confirmNational(call.office, officer.name, seen)
  if (!confirmed.ok) {
    call.context.complain('Another list was taken in meanwhile. Nothing was confirmed; look that one through.')
    return exitCodes.failed
  }
  call.context.say('The national list is reviewed. Publish it: motcua catalogue publish')
  return exitCodes.done
}

export const confirmAction: CatalogueAction = {
  usage: [
    'confirm CODE FIELD… | CODE --all     you have compared these fields with the law',
    'confirm national                     you have looked the national list through',
  ].join('\n  motcua catalogue '),
  async run(call) {
    const [code, ...words] = call.words
    if (code === nationalList && words.length === 0) return confirmList(call)
    const fields = call.options.all ? [...reviewFieldNames] : words.filter(isField)
    if (code === undefined || fields.length === 0 || (!call.options.all && fields.length < words.length)) {
      call.context.complain(`Fields: ${reviewFieldNames.join(', ')}`)
      return misusedAction(call, confirmAction)
    }
    const one = only({ ...call, words: [code] }, confirmAction)
    if (typeof one === 'number') return one
    const traps = currentTraps(call)?.(one)
    if (traps === undefined) return exitCodes.failed
    const open = traps.filter(({ field }) => fields.includes(field) && !one.confirmed.has(field))
    if (open.length > 0) {
      call.context.say(
        [`${review.field.lookTwice}:`, ...open.map((trap) => `! ${trap.field}: ${trapText(trap)}`)].join('\n'),
      )
    }
    const officer = await call.signedIn('officer')
    if (officer === null) return exitCodes.failed
    // Who types the PIN means what was there before: a file may have been taken in meanwhile.
    const seen = fields.map((name) => ({ name, digest: one.digests.get(name) ?? '' }))
    const confirmed = call.office.confirm({ by: officer.name, code, seen })
    if (!confirmed.ok) {
      call.context.complain(
        `${code} was changed meanwhile. Nothing was confirmed; see: motcua catalogue review ${code}`,
      )
      return exitCodes.failed
    }
    const left = reviewFieldNames.filter((field) => !call.office.working.find(code)?.confirmed.has(field))
    call.context.say(left.length === 0 ? `${code} is reviewed.` : `Still to confirm: ${left.join(', ')}`)
    return exitCodes.done
  },
}

function isField(word: string): word is ReviewFieldName {
  return reviewFieldNames.some((name) => name === word)
}

export const retireAction: CatalogueAction = {
  usage: 'retire CODE                          leaves the next version out of it',
  run: (call) => setRetired(call, retireAction, true),
}

export const restoreAction: CatalogueAction = {
  usage: 'restore CODE                         takes a retired one back in',
  run: (call) => setRetired(call, restoreAction, false),
}

async function setRetired(call: CatalogueCall, action: CatalogueAction, retired: boolean): Promise<ExitCode> {
  const one = only(call, action)
  if (typeof one === 'number') return one
  const officer = await call.signedIn('head')
  if (officer === null) return exitCodes.failed
  const { code } = one.facts
  call.office.work(officer.name, retired ? 'retired' : 'restored', code, (at) =>
    call.office.working.retire(code, retired, at),
  )
  call.context.say(
    `${code} is ${retired ? 'retired' : 'back'} in the working copy. Publish it: motcua catalogue publish`,
  )
  return exitCodes.done
}

/** The one procedure that the words name, or how the command ends without it. */
function only(call: CatalogueCall, action: CatalogueAction): WorkingProcedure | ExitCode {
  const [code, ...more] = call.words
  if (code === undefined || more.length > 0) return misusedAction(call, action)
  const one = call.office.working.find(code)
  if (one !== null) return one
  call.context.complain(noProcedure(code))
  return exitCodes.failed
}

function noProcedure(code: string): string {
  return `There is no procedure ${code}. See: motcua catalogue list --all`
}
