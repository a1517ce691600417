import { FileText, RotateCw } from 'lucide-react'
import { useCallback, useEffect, useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { Contract } from '../../../shared/contract/contract.ts'
import type { MethodOutput } from '../../../shared/contract/method.ts'
import { useKiosk } from '../../app/kiosk-context.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PagedList } from '../../ui/paged-list.tsx'
import { Screen } from '../../ui/screen.tsx'
import { SecondaryButton } from '../../ui/secondary-button.tsx'
import { useCaptureStep } from './use-capture-step.ts'
import { BytesImage } from '../bytes-image.tsx'
import { useSession } from '../session-provider.tsx'
import type { CaptureFrame } from './capture-frame.ts'
import { PageFailureNotice } from './page-failure-notice.tsx'
import { PickProgressBar } from './pick-progress-bar.tsx'

type MediaFile = MethodOutput<Contract['document.listMedia']>['files'][number]

/** Pictures and PDFs on the USB stick, by their previews. */
export function MediaScreen(props: CaptureFrame & { readonly onBack: () => void; readonly onSeveral: () => void }) {
  const { t } = useTranslation('visitor')
  const { client } = useKiosk()
  const step = useCaptureStep()
  const visitId = useSession((context) => context.visitId)
  const [files, setFiles] = useState<readonly MediaFile[] | null>(null)
  const list = useCallback(() => {
    if (visitId === null) return
    void client.call('document.listMedia', { visitId }).then((answer) => setFiles(answer.ok ? answer.value.files : []))
  }, [client, visitId])
  useEffect(list, [list])
  useEffect(
    () =>
      client.listen((event) => {
        if (event.type === 'phone.arrived') list()
      }),
    [client, list],
  )
  const { pages } = props
  return (
    <Screen
      step={step}
      question={t('capture.pickQuestion')}
      onBack={props.onBack}
      aside={
        <SecondaryButton icon={<RotateCw aria-hidden />} onPress={list}>
          {t('unreachable.again')}
        </SecondaryButton>
      }
      notice={pages.work.kind === 'failed' ? <PageFailureNotice failure={pages.work.failure} /> : undefined}
    >
      {pages.work.kind === 'working' && pages.work.progress !== undefined ? (
        <PickProgressBar {...pages.work.progress} />
      ) : files === null || pages.work.kind === 'working' ? (
        <p>{t('common.waiting')}</p>
      ) : files.length === 0 ? (
        <Notice kind="info">{t('capture.pickNone')}</Notice>
      ) : (
        <PagedList label={t('capture.pickQuestion')} items={files} itemKey={(file) => file.fileId}>
          {(file) => <MediaCard file={file} onPress={() => void pages.pick(file.fileId, props.onSeveral)} />}
        </PagedList>
      )}
    </Screen>
  )
}

function MediaCard({ file, onPress }: { readonly file: MediaFile; readonly onPress: () => void }) {
  return (
    <Button className="choice pressable page-card" onPress={onPress}>
      <span className="page-card-picture">
        {file.preview === null ? (
          <FileText aria-hidden />
        ) : (
          <BytesImage bytes={file.preview} type="image/jpeg" alt="" />
        )}
      </span>
      <span className="page-card-name">{file.name}</span>
    </Button>
  )
}
