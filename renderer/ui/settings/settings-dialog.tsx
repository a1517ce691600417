import './settings.css'
import { useTranslation } from 'react-i18next'
import { spokenLanguages } from '../../../shared/spoken-language.ts'
import { Dialog } from '../dialog.tsx'
import { languageNames } from '../language-names.ts'
import { usePreferences } from '../preferences.tsx'
import { PrimaryButton } from '../primary-button.tsx'
import { SecondaryButton } from '../secondary-button.tsx'
import { SettingRow } from './setting-row.tsx'

/** Everything that a visitor may set, each with its few answers in sight. What is touched holds at once. */
export function SettingsDialog(props: { readonly isOpen: boolean; readonly onClose: () => void }) {
  const { t } = useTranslation()
  const { set, reset, ...chosen } = usePreferences()
  return (
    <Dialog
      isOpen={props.isOpen}
      onClose={props.onClose}
      title={t('settings.title')}
      actions={
        <>
          <SecondaryButton onPress={reset}>{t('settings.reset')}</SecondaryButton>
          <PrimaryButton onPress={props.onClose} icon={null}>
            {t('settings.done')}
          </PrimaryButton>
        </>
      }
    >
      <SettingRow
        label={t('settings.textSize')}
        value={chosen.textSize}
        options={{ normal: t('settings.sizeNormal'), large: t('settings.sizeLarge') }}
        onChange={(textSize) => set({ textSize })}
      />
      <SettingRow
        label={t('settings.contrast')}
        value={chosen.contrast}
        options={{ normal: t('settings.contrastNormal'), high: t('settings.contrastHigh') }}
        onChange={(contrast) => set({ contrast })}
      />
      <SettingRow
        label={t('settings.voice')}
        value={chosen.voice}
        options={{ off: t('settings.voiceOff'), on: t('settings.voiceOn') }}
        onChange={(voice) => set({ voice })}
      />
      <SettingRow
        label={t('settings.sound')}
        value={chosen.sound}
        options={{ loudspeaker: t('settings.loudspeaker'), headphones: t('settings.headphones') }}
        onChange={(sound) => set({ sound })}
      />
      <SettingRow
        label={t('settings.pace')}
        value={chosen.pace}
        options={{ usual: t('settings.paceUsual'), slow: t('settings.paceSlow') }}
        onChange={(pace) => set({ pace })}
      />
      <SettingRow
        label={t('settings.volume')}
        value={chosen.volume}
        options={{ soft: t('settings.soft'), usual: t('settings.usual'), loud: t('settings.loud') }}
        onChange={(volume) => set({ volume })}
      />
      <SettingRow
        label={t('settings.language')}
        value={chosen.spoken}
        options={languageNames}
        order={spokenLanguages}
        onChange={(spoken) => set({ spoken })}
      />
      <SettingRow
        label={t('settings.hand')}
        value={chosen.hand}
        options={{ left: t('settings.handLeft'), right: t('settings.handRight') }}
        onChange={(hand) => set({ hand })}
      />
      <SettingRow
        label={t('settings.reach')}
        value={chosen.reach}
        options={{ whole: t('settings.reachWhole'), low: t('settings.reachLow') }}
        onChange={(reach) => set({ reach })}
      />
    </Dialog>
  )
}
