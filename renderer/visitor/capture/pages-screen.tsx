import { useTranslation } from 'react-i18next'
import { Notice } from '../../ui/notice.tsx'
import { PagedList } from '../../ui/paged-list.tsx'
import { Screen } from '../../ui/screen.tsx'
import { SecondaryButton } from '../../ui/secondary-button.tsx'
import { useCaptureStep } from './use-capture-step.ts'
import { useSend } from '../session-provider.tsx'
import { useText } from '../use-text.ts'
import type { CaptureFrame } from './capture-frame.ts'
import { withoutRemark } from './without-remark.ts'
import { PageCard } from './page-card.tsx'

interface PagesScreenProps extends CaptureFrame {
  readonly onAddPage: () => void
}

/** The pages of this paper so far: put them in order, turn one, take one out, add one, or go on. */
export function PagesScreen(props: PagesScreenProps) {
  const { t } = useTranslation('visitor')
  const step = useCaptureStep()
  const text = useText()
  const send = useSend()
  const { part, pageIds } = props
  const empty = pageIds.length === 0
  const usual = part.usualPages ?? 0
  return (
    <Screen
      step={step}
      question={withoutRemark(text(part.name))}
      help={empty ? t('capture.none') : t('capture.pages', { count: pageIds.length })}
      onBack={() => send({ type: 'back' })}
      aside={empty ? undefined : <SecondaryButton onPress={props.onAddPage}>{t('capture.addPage')}</SecondaryButton>}
      primary={
        empty
          ? { label: t('capture.take', { page: 1 }), onPress: props.onAddPage }
          : { label: t('capture.done'), onPress: () => send({ type: 'capture.next' }) }
      }
      notice={
        !empty && pageIds.length < usual ? (
          <Notice kind="attention">{t('capture.warning.fewerPages', { usual })}</Notice>
        ) : undefined
      }
    >
      <PagedList
        label={text(part.name)}
        items={pageIds.map((pageId, index) => ({ pageId, number: index + 1 }))}
        itemKey={(page) => page.pageId}
      >
        {(page) => <PageCard {...page} count={pageIds.length} pages={props.pages} />}
      </PagedList>
    </Screen>
  )
}
