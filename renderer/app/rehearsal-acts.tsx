import { FileText, IdCard, Search } from 'lucide-react'
import type { ComponentType } from 'react'
import { Checkbox } from 'react-aria-components'
import { BigChoice } from '../ui/big-choice.tsx'
import { CheckCard } from '../ui/check-card.tsx'
import { OptionWords } from '../ui/choice-option.tsx'
import { Choices } from '../ui/choices.tsx'
import { FormDrawing } from '../ui/drawing/form-drawing.tsx'
import { DateField } from '../ui/field/date-field.tsx'
import { DigitsField } from '../ui/field/digits-field.tsx'
import { TextField } from '../ui/field/text-field.tsx'
import { type KeyboardControl, KeyboardContext, type KeyboardTarget } from '../ui/keyboard/keyboard-context.ts'
import { Keyboard } from '../ui/keyboard/keyboard.tsx'
import { unheardKeys } from '../ui/keyboard/unheard-keys.ts'
import { Notice } from '../ui/notice.tsx'
import { PagedList } from '../ui/paged-list.tsx'
import { Screen } from '../ui/screen.tsx'
import { SecondaryButton } from '../ui/secondary-button.tsx'
import { YesNo } from '../ui/yes-no.tsx'

const nothing = () => undefined

/** What the screens of a visit are made of, in the order in which a visitor comes to it. */
export const rehearsalActs: readonly ComponentType[] = [Choosing, Filling, Typing]

const step = { index: 1, count: 1, name: '', share: 0, picture: <FormDrawing /> }

function Choosing() {
  return (
    <KeyboardContext value={keys}>
      <Screen
        step={step}
        question=""
        help=""
        notice={<Notice kind="info">{''}</Notice>}
        onBack={nothing}
        aside={<SecondaryButton onPress={nothing}>{''}</SecondaryButton>}
        primary={{ label: '', onPress: nothing }}
      >
        <Choices>
          <BigChoice icon={<IdCard aria-hidden />} title="" line="" onPress={nothing} />
          <Checkbox className="choice pressable">
            <OptionWords option={{ value: '', label: '', icon: <FileText aria-hidden /> }} round={false} />
          </Checkbox>
        </Choices>
        <PagedList label="" items={['first', 'second']} itemKey={(item) => item}>
          {() => <BigChoice icon={<Search aria-hidden />} title="" onPress={nothing} />}
        </PagedList>
        <CheckCard title="" line="" value={null} onChange={nothing} />
      </Screen>
    </KeyboardContext>
  )
}

function Filling() {
  return (
    <KeyboardContext value={keys}>
      <Screen step={step} question="" onBack={nothing} primary={{ label: '', onPress: nothing }}>
        <TextField id="rehearsed-text" label="" value="" onChange={nothing} />
        <DigitsField id="rehearsed-digits" label="" value="" onChange={nothing} />
        <DateField id="rehearsed-date" label="" value="" onChange={nothing} />
        <YesNo id="rehearsed-choice" label="" value={null} onChange={nothing} />
      </Screen>
    </KeyboardContext>
  )
}

const target: KeyboardTarget = {
  element: document.createElement('input'),
  label: '',
  layout: 'letters',
  capitals: 'words',
  isPersonal: false,
}

/** Keys of their own: those of the page stay sunk, and know nothing of a way back from here. */
const keys: KeyboardControl = { ...unheardKeys, target, slot: document.createElement('div') }

function Typing() {
  return (
    <KeyboardContext value={keys}>
      <Keyboard target={target} />
    </KeyboardContext>
  )
}
