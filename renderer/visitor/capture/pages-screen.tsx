import { Trash2 } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useKiosk } from '../../app/kiosk-context.tsx'
import { PagedList } from '../../ui/paged-list.tsx'
import { Screen } from '../../ui/screen.tsx'
import { SecondaryButton } from '../../ui/secondary-button.tsx'
import { useStep } from '../journey-step.ts'
import { BytesImage } from '../bytes-image.tsx'
import { useSend, useSession } from '../session-provider.tsx'
import { useText } from '../use-text.ts'
import type { CaptureFrame } from './capture-frame.ts'

interface PagesScreenProps extends CaptureFrame {
  readonly onAddPage: () => void
}

/** The pages of this paper so far: take one out, add one, or go on. */
export function PagesScreen(props: PagesScreenProps) {
  const { t } = useTranslation('visitor')
  const step = useStep('capture')
  const text = useText()
  const send = useSend()
  const empty = props.pageIds.length === 0
  return (
    <Screen
      step={step}
      question={text(props.part.name)}
      help={empty ? t('capture.none') : t('capture.pages', { count: props.pageIds.length })}
      onBack={() => send({ type: 'back' })}
      aside={empty ? undefined : <SecondaryButton onPress={props.onAddPage}>{t('capture.addPage')}</SecondaryButton>}
      primary={
        empty
          ? { label: t('capture.take', { page: 1 }), onPress: props.onAddPage }
          : { label: t('capture.done'), onPress: () => send({ type: 'capture.next' }) }
      }
    >
      <PagedList
        label={text(props.part.name)}
        items={props.pageIds.map((pageId, index) => ({ pageId, number: index + 1 }))}
        itemKey={(page) => page.pageId}
      >
        {(page) => (
          <PageCard pageId={page.pageId} number={page.number} onRemove={() => props.pages.drop(page.pageId)} />
        )}
      </PagedList>
    </Screen>
  )
}

function PageCard(props: { readonly pageId: string; readonly number: number; readonly onRemove: () => void }) {
  const { t } = useTranslation('visitor')
  const preview = usePreview(props.pageId)
  return (
    <div className="page-card">
      <div className="page-card-picture">
        {preview === null ? null : <BytesImage bytes={preview} type="image/jpeg" alt="" />}
      </div>
      <p className="page-card-name">{t('capture.page', { page: props.number })}</p>
      <SecondaryButton icon={<Trash2 aria-hidden />} onPress={props.onRemove}>
        {t('capture.remove')}
      </SecondaryButton>
    </div>
  )
}

/** The preview comes from the sealed store each time: no picture of a paper is kept in the page. */
function usePreview(pageId: string): Uint8Array | null {
  const { client } = useKiosk()
  const visitId = useSession((context) => context.visitId)
  const [preview, setPreview] = useState<Uint8Array | null>(null)
  useEffect(() => {
    let shown = true
    if (visitId === null) return undefined
    void client.call('document.preview', { visitId, pageId }).then((answer) => {
      if (shown && answer.ok) setPreview(answer.value.preview)
    })
    return () => {
      shown = false
    }
  }, [client, visitId, pageId])
  return preview
}
