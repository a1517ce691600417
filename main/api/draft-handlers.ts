import type { Contract } from '../../shared/contract/contract.ts'
import type { MethodResult } from '../../shared/contract/method.ts'
import { groupTrackingCode, parseTrackingCode } from '../../shared/dossier/tracking-code.ts'
import { fail, ok, type Result } from '../../shared/result.ts'
import { formPapers } from '../../shared/procedure/form-papers.ts'
import type { Procedure } from '../../shared/procedure/procedure.ts'
import type { Paper } from '../../shared/receipt/paper.ts'
import { draftSlip } from '../../shared/receipt/draft-slip.ts'
import type { KioskConfig } from '../config/schema.ts'
import type { DraftHandle, DraftPage } from '../drafts/drafts.ts'
import type { Effects } from '../effects.ts'
import { officeInstant } from '../office-time.ts'
import type { OpenWorld } from '../world.ts'
import type { GuessLimit } from './guess-limit.ts'
import type { HandlersOf } from './handlers.ts'
import type { TextLayers } from '../imaging/text-layers.ts'
import type { PrintOnce } from './print-once.ts'
import type { Service } from './service.ts'
import type { Visit, Visits } from './visits.ts'
import { officeOnPaper } from './office-on-paper.ts'

/** What went wrong with a code before anything was looked at. */
type CodeFailure = { readonly kind: 'mistyped' } | { readonly kind: 'tooManyTries'; readonly seconds: number }

/**
 * Saves what a visitor has done so far, and opens it again for whoever brings the code.
 *
 * A code opens drafts of both worlds: each lies in its own folder, and goes on in the world that it was saved in.
 */
export function createDraftHandlers(parts: {
  readonly worlds: readonly OpenWorld[]
  readonly visits: Visits
  readonly limit: GuessLimit
  readonly service: Service
  readonly config: KioskConfig
  readonly effects: Pick<Effects, 'now'>
  readonly procedureOf: (code: string) => Procedure | null
  readonly printOnce: PrintOnce
  readonly texts: TextLayers
}): HandlersOf<'draft.save' | 'draft.print' | 'draft.open' | 'draft.remove'> {
  const { worlds, visits, limit, service, config, effects, procedureOf, printOnce, texts } = parts
  const worldOf = (visit: Visit): OpenWorld | undefined => worlds.find(({ name }) => name === visit.world)

  /** A well-formed code within the limit of guesses; whoever finds something gives the try back. */
  function codeOf(typed: string): Result<string, CodeFailure> {
    const code = parseTrackingCode(typed)
    if (!code.ok) {
      return fail({ kind: 'mistyped' })
    }
    const seconds = limit.take()
    return seconds > 0 ? fail({ kind: 'tooManyTries', seconds }) : code
  }

  async function worldHolding(code: string): Promise<OpenWorld | null> {
    for (const world of worlds) {
      if ((await world.drafts.find(code)) !== null) {
        limit.giveBack()
        return world
      }
    }
    return null
  }

  function slipOf(visit: Visit, { code, keptUntil, draft }: DraftHandle): Paper {
    const { language } = draft
    const procedure = procedureOf(draft.procedureCode)
    const lacking =
      procedure === null
        ? []
        : [
            ...procedure.parts.filter(({ id, kind }) => kind === 'paper' && draft.checklist[id] === false),
            ...formPapers(procedure.form, draft.answers).filter(
              ({ id, required }) => required && draft.answers[id] !== true,
            ),
          ]
    return draftSlip({
      language,
      ...officeOnPaper(config),
      code: groupTrackingCode(code),
      keptUntil,
      issuedAt: officeInstant(effects.now()).slice(0, 16),
      procedure: procedure?.name[language] ?? '',
      toBring: lacking.map(({ name }) => name[language]),
      isTraining: visit.world === 'training',
    })
  }

  return {
    'draft.save': ({ visitId, draft }) =>
      visits.use(visitId, async (visit): Promise<MethodResult<Contract['draft.save']>> => {
        const world = worldOf(visit)
        if (world === undefined || visit.submitted !== null) {
          return fail({ kind: 'badRequest', detail: 'nothing to save' })
        }
        const room = world.disk.room()
        const pages = pagesOf(visit, Object.values(draft.pages).flat())
        const saved = room.ok ? await world.drafts.save(draft, pages, visit.draft) : room
        if (!saved.ok) {
          return fail(service.failureOf(saved.failure))
        }
        visit.draft = saved.value
        return ok(told(saved.value))
      }),
    'draft.print': ({ visitId, requestId }) =>
      visits.use(visitId, async (visit): Promise<MethodResult<Contract['draft.print']>> => {
        const world = worldOf(visit)
        const { draft } = visit
        if (world === undefined || draft === null) {
          return fail({ kind: 'nothingSaved' })
        }
        return printOnce(world, {
          id: `draft-${draft.id}-${visit.printJobs.size}`,
          requestId: null,
          // Of this visit only: a slip without its visit is of no use to anybody but who holds it.
          before: visit.printJobs.get(requestId) ?? 'waiting',
          record: (state) => void visit.printJobs.set(requestId, state),
          paper: () => slipOf(visit, draft),
        })
      }),
    async 'draft.open'({ code: typed }) {
      const reason = service.reason()
      if (reason !== null) {
        return fail({ kind: 'outOfService', reason })
      }
      const code = codeOf(typed)
      if (!code.ok) {
        return code
      }
      const world = await worldHolding(code.value)
      const opened = (await world?.drafts.open(code.value)) ?? fail({ kind: 'unknownCode' } as const)
      if (world === null || !opened.ok) {
        return fail(opened.ok ? { kind: 'unknownCode' } : opened.failure)
      }
      const { handle, page } = opened.value
      const { draft } = handle
      const visitId = await visits.open(world.name)
      return visits.use(visitId, async (visit): Promise<MethodResult<Contract['draft.open']>> => {
        visit.draft = handle
        const pages: Record<string, string[]> = {}
        for (const [partId, pageIds] of Object.entries(draft.pages)) {
          pages[partId] = []
          for (const pageId of pageIds) {
            const found = await page(pageId)
            const stored = found === null ? null : await visit.sealedPages.add(pageId, found.picture)
            if (stored?.ok === false) {
              return fail(service.failureOf(stored.failure))
            }
            if (found !== null) {
              texts.begin(pageId, found.picture)
              found.picture.fill(0)
              const preview = new Uint8Array(found.preview)
              visit.pages.set(pageId, {
                partId,
                preview,
                corners: null,
                quarterTurns: 0,
                longSideMm: null,
                fingerprint: null,
              })
              pages[partId].push(pageId)
            }
          }
        }
        return ok({ visitId, world: world.name, draft: { ...draft, pages } })
      })
    },
    async 'draft.remove'({ code: typed }) {
      const code = codeOf(typed)
      if (!code.ok) {
        return code
      }
      const world = await worldHolding(code.value)
      const removed = (await world?.drafts.remove(code.value)) ?? ok(false)
      if (!removed.ok) {
        return fail(service.failureOf(removed.failure))
      }
      return removed.value ? ok({}) : fail({ kind: 'unknownCode' })
    },
  }
}

function told({ code, keptUntil }: DraftHandle) {
  return { code: groupTrackingCode(code), keptUntil }
}

async function* pagesOf(visit: Visit, ids: readonly string[]): AsyncGenerator<DraftPage> {
  for (const pageId of ids) {
    const page = visit.pages.get(pageId)
    const picture = await visit.sealedPages.read(pageId)
    // A page that is lost is asked for again when the draft is opened: its id then leads nowhere.
    if (page !== undefined && picture.ok) {
      yield { pageId, picture: picture.value, preview: page.preview }
    }
  }
}
