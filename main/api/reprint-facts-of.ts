import { groupTrackingCode } from '../../shared/dossier/tracking-code.ts'
import { everyPart } from '../../shared/procedure/form-papers.ts'
import type { Department, Procedure } from '../../shared/procedure/procedure.ts'
import type { ReceiptFacts } from '../../shared/receipt/receipt-facts.ts'
import type { StoredDossier } from '../store/dossiers.ts'
import type { PartRow } from '../store/new-dossier.ts'
import { type OfficeConfig, officeOnPaper } from './office-on-paper.ts'

/**
 * The receipt of a dossier whose visit is over, as far as this machine still knows it: codes, days, procedure, papers.
 *
 * Whose it is lies sealed and is not opened for a reprint; the paper says so itself.
 */
export function reprintFactsOf(parts: {
  readonly dossier: StoredDossier
  readonly parts: readonly PartRow[]
  /** Null when the catalogue has it no more: the paper then carries its code alone. */
  readonly procedure: Procedure | null
  readonly department: Department | null
  readonly config: OfficeConfig
}): ReceiptFacts {
  const { dossier, procedure, department, config } = parts
  const { language, officialCode } = dossier
  const named = new Map((procedure === null ? [] : everyPart(procedure)).map((part) => [part.id, part]))
  return {
    ...(officialCode === null
      ? ({ state: 'received', officialCode } as const)
      : ({ state: 'accepted', officialCode } as const)),
    language,
    ...officeOnPaper(config),
    trackingCode: groupTrackingCode(dossier.trackingCode),
    procedure: { code: dossier.procedureCode, name: procedure?.name[language] ?? '' },
    request: null,
    department: department?.name[language] ?? config.centreName,
    applicant: null,
    submitter: null,
    officer: null,
    parts: parts.parts
      .filter(({ pages }) => pages > 0)
      .map(({ partId, pages }) => ({
        name: named.get(partId)?.name[language] ?? partId,
        form: named.get(partId)?.original === false ? 'photocopy' : 'original',
        pages,
      })),
    sets: 1,
    handlingTime: null,
    receivedAt: dossier.receivedAt.slice(0, 16),
    appointment: { dueAt: dossier.dueAt, place: dossier.duePlace },
    delivery: null,
    fee: null,
    watermark: procedure?.reviewed === true ? null : 'demo',
    copy: 'reprint',
  }
}
