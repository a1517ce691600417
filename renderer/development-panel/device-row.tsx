import { useTranslation } from 'react-i18next'
import type { development } from '../../shared/locales/vi/development.ts'
import { PanelButton } from './panel-button.tsx'

/** A text of the panel that nothing is put into. */
type Word = Exclude<keyof typeof development, `${string}Label`>

interface DeviceRowProps<State extends Word> {
  readonly name: Word
  /** In the order of the buttons; each is the word on its button as well. */
  readonly states: readonly State[]
  /** How the device is now, also in a way that no button puts it into. */
  readonly now: string
  readonly onPlay: (state: State) => void
}

/** A device and the states that it can be put into. */
export function DeviceRow<State extends Word>(props: DeviceRowProps<State>) {
  const { t } = useTranslation('development')
  return (
    <fieldset className="panel-row">
      <legend>{t(props.name)}</legend>
      {props.states.map((state) => {
        const word: Word = state
        return (
          <PanelButton key={state} isChosen={state === props.now} onPress={() => props.onPlay(state)}>
            {t(word)}
          </PanelButton>
        )
      })}
    </fieldset>
  )
}
