import { useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import type { SimulatedDesk } from '../devices/simulated-desk.ts'
import { PanelButton } from './panel-button.tsx'
import type { Sample } from './use-samples.ts'

interface SampleRowsProps {
  readonly desk: SimulatedDesk
  readonly samples: readonly Sample[]
  readonly onScan: (sample: Sample) => void
  /** It was given to the camera or the reader: what they make of it is seen on the kiosk. */
  readonly onGiven: () => void
}

/** The sample cards and papers, each with the devices that it can be given to. */
export function SampleRows({ desk, samples, onScan, onGiven }: SampleRowsProps) {
  const { t } = useTranslation('development')
  const { sample: lying } = useSyncExternalStore(desk.listen, desk.read)
  const rowOf = (sample: Sample) => (
    <li key={sample.id} className="panel-sample">
      <span>{sample.name}</span>
      {desk.choice === 'device' ? null : (
        <PanelButton
          label={t('underCameraLabel', { name: sample.name })}
          isChosen={lying === sample}
          onPress={() => {
            desk.lay(sample)
            desk.use('simulated')
            onGiven()
          }}
        >
          {t('underCamera')}
        </PanelButton>
      )}
      {sample.kind === 'card' ? (
        <PanelButton
          label={t('toReaderLabel', { name: sample.name })}
          onPress={() => {
            if (sample.qrText !== null) desk.holdCard(sample.qrText)
            onGiven()
          }}
        >
          {t('toReader')}
        </PanelButton>
      ) : (
        <PanelButton label={t('intoScannerLabel', { name: sample.name })} onPress={() => onScan(sample)}>
          {t('intoScanner')}
        </PanelButton>
      )}
    </li>
  )
  return (
    <>
      <h3>{t('cards')}</h3>
      <ul>{samples.filter(({ kind }) => kind === 'card').map(rowOf)}</ul>
      <h3>{t('papers')}</h3>
      <ul>{samples.filter(({ kind }) => kind === 'paper').map(rowOf)}</ul>
      {lying === null ? null : <PanelButton onPress={desk.clear}>{t('takeAway')}</PanelButton>}
    </>
  )
}
