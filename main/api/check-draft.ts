import type { Fault } from '../../shared/contract/values.ts'
import type { DossierDraft, DraftPart } from '../../shared/dossier/draft.ts'
import { checkPostalAddress } from '../../shared/dossier/check-postal-address.ts'
import { isSigned } from '../../shared/dossier/is-signed.ts'
import type { Signature } from '../../shared/dossier/signature.ts'
import { checkApplicant } from '../../shared/identity/check-applicant.ts'
import type { Answers } from '../../shared/procedure/answer.ts'
import { askedForm } from '../../shared/procedure/asked-form.ts'
import { checkAnswer, type CheckContext } from '../../shared/procedure/check-answer.ts'
import { checkForm } from '../../shared/procedure/check-form.ts'
import { formPapersHeld } from '../../shared/procedure/form-papers.ts'
import type { PlainQuestion } from '../../shared/procedure/form.ts'
import type { Part, Procedure } from '../../shared/procedure/procedure.ts'

export interface DraftContext extends CheckContext {
  readonly procedure: Procedure
  /** An officer stands beside the person and may take the dossier in without a required paper. */
  readonly assisted: boolean
  /** Which part each page of this visit was photographed for. */
  readonly partOfPage: (pageId: string) => string | null
}

/** Everything that keeps a draft from being received, in the order of the journey; empty when nothing does. */
export function checkDraft(draft: DossierDraft, context: DraftContext): readonly Fault[] {
  return [
    ...checkApplicant(draft.applicant, context.today),
    ...checkForm(
      askedForm(context.procedure.form, { assisted: context.assisted, sex: draft.applicant.sex }),
      draft.answers,
      { today: context.today, applicantId: draft.applicant.idNumber },
    ),
    ...checkParts(draft, context),
    ...checkDelivery(draft.delivery, context),
    ...checkSignature(draft.signature, context),
  ]
}

/** Papers that are needed and not there: an officer's dossier is received with them written down as lacking. */
export function lacksPages(part: Part, drafted: DraftPart | undefined): boolean {
  return part.kind === 'paper' && part.required && (drafted?.pageIds.length ?? 0) === 0
}

const common = { id: 'value', label: { vi: '-', en: '-' } } as const
const name = { ...common, type: 'name', required: true } satisfies PlainQuestion
const phone = { ...common, type: 'phone', required: true } satisfies PlainQuestion

function checkParts({ parts, answers }: DossierDraft, context: DraftContext): Fault[] {
  const papers = new Map(papersOf(context.procedure, answers).map((part) => [part.id, part]))
  const drafted = new Map(parts.map((part) => [part.partId, part]))
  // Ids that the procedure and the answers do not call for are not repeated: they may be anything.
  const strange = parts.length !== drafted.size || parts.some(({ partId }) => !papers.has(partId))
  const faults: Fault[] = strange ? [{ path: 'parts', kind: 'wrongType' }] : []
  for (const part of papers.values()) {
    const kind = partFault(part, drafted.get(part.id), context)
    if (kind !== null) {
      faults.push({ path: `parts.${part.id}`, kind })
    }
  }
  return faults
}

/** The papers of the procedure, and those of the form that the person said they have. */
function papersOf({ parts, form }: Procedure, answers: Answers): readonly Part[] {
  return [...parts.filter(({ kind }) => kind === 'paper'), ...formPapersHeld(form, answers)]
}

function partFault(part: Part, drafted: DraftPart | undefined, context: DraftContext): Fault['kind'] | null {
  const pageIds = drafted?.pageIds ?? []
  if (new Set(pageIds).size !== pageIds.length || pageIds.some((id) => context.partOfPage(id) !== part.id)) {
    return 'unknownPage'
  }
  if (pageIds.length > 0) {
    return drafted?.have === true ? null : 'wrongType'
  }
  const lacking = part.required || drafted?.have === true
  return lacking && !context.assisted ? 'missingPaper' : null
}

function checkDelivery(delivery: DossierDraft['delivery'], context: CheckContext): Fault[] {
  if (delivery.kind === 'office') {
    return []
  }
  return [
    ...at('delivery.address', checkPostalAddress(delivery.address, context)),
    ...at('delivery.phone', checkAnswer(phone, delivery.phone, context)),
  ]
}

/** A typed name has the signs of a name: it stands on papers as the person wrote it. */
function checkSignature(signature: Signature, context: CheckContext): Fault[] {
  if (!isSigned(signature)) {
    return [{ path: 'signature', kind: 'missing' }]
  }
  return signature.kind === 'typed' ? at('signature', checkAnswer(name, signature.name, context)) : []
}

function at(path: string, fault: Omit<Fault, 'path'> | null): Fault[] {
  return fault === null ? [] : [{ path, ...fault }]
}
