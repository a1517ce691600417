import { useState } from 'react'
import { assertNever } from '../../../shared/assert-never.ts'
import { useSend } from '../../visitor/session-provider.tsx'
import { FormTrial } from './form-trial.tsx'
import { ListView } from './list-view.tsx'
import { ProcedureView } from './procedure-view.tsx'
import { PublishView } from './publish-view.tsx'
import { RecordView } from './record-view.tsx'
import { useReview } from './use-review.ts'
import { VersionsView } from './versions-view.tsx'

type View =
  | { readonly kind: 'list' | 'publish' | 'versions' | 'record' }
  | { readonly kind: 'procedure' | 'trial'; readonly code: string }

/** Where an officer reviews what was imported, publishes it from a day, tries a form, and goes back to a version. */
export function ReviewDesk() {
  const send = useSend()
  const review = useReview()
  const [view, setView] = useState<View>({ kind: 'list' })
  const show = (next: View) => {
    review.setFailure(null)
    review.reload()
    setView(next)
  }
  const toList = () => show({ kind: 'list' })
  switch (view.kind) {
    case 'list':
      return (
        <ListView
          review={review}
          onOpen={(code) => show({ kind: 'procedure', code })}
          onPublish={() => show({ kind: 'publish' })}
          onVersions={() => show({ kind: 'versions' })}
          onBack={() => send({ type: 'back' })}
        />
      )
    case 'procedure':
      return (
        <ProcedureView
          review={review}
          code={view.code}
          onTry={() => show({ kind: 'trial', code: view.code })}
          onBack={toList}
        />
      )
    case 'trial':
      return <FormTrial review={review} code={view.code} onClose={() => show({ kind: 'procedure', code: view.code })} />
    case 'publish':
      return <PublishView review={review} onBack={toList} />
    case 'versions':
      return <VersionsView review={review} onRecord={() => show({ kind: 'record' })} onBack={toList} />
    case 'record':
      return <RecordView review={review} onBack={() => show({ kind: 'versions' })} />
    default:
      return assertNever(view)
  }
}
