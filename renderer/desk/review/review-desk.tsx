import { useState } from 'react'
import { assertNever } from '../../../shared/assert-never.ts'
import { useSend } from '../../visitor/session-provider.tsx'
import { FormTrial } from './form-trial.tsx'
import { type ListFilter, nextOpen } from './list-filter.ts'
import { ListView } from './list-view.tsx'
import { NationalView } from './national-view.tsx'
import { ProcedureView } from './procedure-view.tsx'
import { PublishView } from './publish-view.tsx'
import { RecordView } from './record-view.tsx'
import { useReview } from './use-review.ts'
import { VersionsView } from './versions-view.tsx'

type View =
  | { readonly kind: 'list' | 'national' | 'publish' | 'versions' }
  | { readonly kind: 'record'; readonly code: string | null }
  | { readonly kind: 'procedure' | 'trial'; readonly code: string }

/** Where an officer reviews what was imported, publishes it from a day, tries a form, and goes back to a version. */
export function ReviewDesk() {
  const send = useSend()
  const review = useReview()
  const [view, setView] = useState<View>({ kind: 'list' })
  const [filter, setFilter] = useState<ListFilter>({ tab: null, query: '' })
  const [opened, setOpened] = useState<string | null>(null)
  const show = (next: View) => {
    review.setFailure(null)
    // A procedure is asked for first and the list of all behind it: over thousands that takes main a while.
    if (next.kind !== 'procedure') review.reload()
    setView(next)
  }
  const toList = () => show({ kind: 'list' })
  const open = (code: string) => {
    setOpened(code)
    show({ kind: 'procedure', code })
  }
  switch (view.kind) {
    case 'list':
      return (
        <ListView
          review={review}
          filter={filter}
          onFilter={setFilter}
          cameFrom={opened}
          onOpen={open}
          onNational={() => show({ kind: 'national' })}
          onPublish={() => show({ kind: 'publish' })}
          onVersions={() => show({ kind: 'versions' })}
          onBack={() => send({ type: 'back' })}
        />
      )
    case 'national':
      return <NationalView review={review} onConfirmed={toList} onBack={toList} />
    case 'procedure': {
      const next = nextOpen(review.overview?.procedures ?? [], filter, view.code)
      return (
        <ProcedureView
          key={view.code}
          review={review}
          code={view.code}
          onNext={next === null ? null : () => open(next.code)}
          onTry={() => show({ kind: 'trial', code: view.code })}
          onRecord={() => show({ kind: 'record', code: view.code })}
          onBack={toList}
        />
      )
    }
    case 'trial':
      return <FormTrial review={review} code={view.code} onClose={() => show({ kind: 'procedure', code: view.code })} />
    case 'publish':
      return (
        <PublishView
          review={review}
          onReview={(code) => {
            setFilter({ tab: 'open', query: '' })
            if (code === null) toList()
            else open(code)
          }}
          onBack={toList}
        />
      )
    case 'versions':
      return <VersionsView review={review} onRecord={() => show({ kind: 'record', code: null })} onBack={toList} />
    case 'record':
      return (
        <RecordView
          review={review}
          code={view.code}
          onBack={() => show(view.code === null ? { kind: 'versions' } : { kind: 'procedure', code: view.code })}
        />
      )
    default:
      return assertNever(view)
  }
}
