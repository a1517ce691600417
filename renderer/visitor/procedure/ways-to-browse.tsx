import { Building2, Sparkles } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { BigChoice } from '../../ui/big-choice.tsx'
import { SecondaryButton } from '../../ui/secondary-button.tsx'

interface WaysToBrowseProps {
  readonly onBrowse: (by: 'lifeEvents' | 'departments') => void
  /** Beside a list of what was found they take one line, in its place they are cards. */
  readonly size: 'line' | 'cards'
}

/** For whom typing does not help: the lists of life events and of agencies. */
export function WaysToBrowse({ onBrowse, size }: WaysToBrowseProps) {
  const { t } = useTranslation('visitor')
  const ways = [
    { by: 'lifeEvents', name: t('procedure.byLifeEvent'), icon: <Sparkles aria-hidden /> },
    { by: 'departments', name: t('procedure.byDepartment'), icon: <Building2 aria-hidden /> },
  ] as const
  if (size === 'cards') {
    return (
      <div className="choices-two choices">
        {ways.map(({ by, name, icon }) => (
          <BigChoice key={by} icon={icon} title={name} onPress={() => onBrowse(by)} />
        ))}
      </div>
    )
  }
  return (
    <div className="ask-back-answers">
      {ways.map(({ by, name, icon }) => (
        <SecondaryButton key={by} icon={icon} onPress={() => onBrowse(by)}>
          {name}
        </SecondaryButton>
      ))}
    </div>
  )
}
