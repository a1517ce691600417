import { Copy, MapPin, Pencil } from 'lucide-react'
import { Group } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { communeById, communeName } from '../../../shared/place/commune-name.ts'
import { elsewhere } from '../../../shared/place/address-text.ts'
import type { CommuneMatch } from '../../../shared/place/find-communes.ts'
import type { Address } from '../../../shared/procedure/answer.ts'
import type { KnownAddress } from '../../../shared/procedure/known-addresses.ts'
import { SecondaryButton } from '../secondary-button.tsx'
import { CommuneSearch } from './commune-search.tsx'
import { FieldFrame } from './field-frame.tsx'
import type { FieldProps } from './field-props.ts'
import { TextField } from './text-field.tsx'

interface AddressFieldProps extends FieldProps {
  /** `commune` holds what was typed of its name until a unit was chosen, so that a check can tell it from nothing. */
  readonly value: Address
  readonly onChange: (value: Address) => void
  /** Units that fit what was typed, best first; accepts former names. */
  readonly suggest: (query: string) => readonly CommuneMatch[]
  /** Addresses that were given before: one touch takes one of them. */
  readonly known?: readonly KnownAddress[] | undefined
  /** What the post needs to find the door: the unit alone is not enough, and this says so. */
  readonly detailNeed?: string | undefined
  /** In place of `onChange` for an address given before. */
  readonly onTakeKnown?: ((value: Address) => void) | undefined
}

/** Where somebody lives: the unit by search, then the rest in words. Another province is one line of words. */
export function AddressField(props: AddressFieldProps) {
  const { t } = useTranslation()
  const { value, onChange } = props
  const detailId = `${props.id}-detail`
  const outside = value.commune === elsewhere
  const isChosen = outside || communeById(value.commune) !== null
  const empty = { commune: '', detail: value.detail }
  return (
    <FieldFrame {...props} group>
      {(ids) => (
        <Group id={props.id} className="field" aria-labelledby={ids.label} {...ids.description}>
          {isChosen
            ? null
            : props.known?.map(({ line, address }) => (
                <SecondaryButton
                  key={line}
                  icon={<Copy aria-hidden />}
                  onPress={() => (props.onTakeKnown ?? onChange)(address)}
                >
                  {t('addressSame')} <span data-personal="">{line}</span>
                </SecondaryButton>
              ))}
          {isChosen ? (
            <div className="place-chosen">
              <MapPin aria-hidden />
              <span data-personal="">
                {outside ? t('addressElsewhere') : communeName(value.commune)}
                {value.formerName === undefined ? null : (
                  <small>{t('communeFormer', { name: value.formerName })}</small>
                )}
              </span>
              <SecondaryButton icon={<Pencil aria-hidden />} onPress={() => onChange(empty)}>
                {outside ? t('addressInside') : t('communeChange')}
              </SecondaryButton>
            </div>
          ) : (
            <CommuneSearch
              id={`${props.id}-commune`}
              query={value.commune}
              onType={(query) => onChange({ commune: query, detail: value.detail })}
              suggest={props.suggest}
              onChoose={({ commune, formerName }) =>
                onChange({
                  commune: commune.id,
                  detail: value.detail,
                  ...(formerName === null ? {} : { formerName }),
                })
              }
            />
          )}
          {isChosen ? (
            <TextField
              id={detailId}
              label={outside ? t('addressElsewhereDetail') : t('addressDetail')}
              kind="place"
              maxLength={300}
              // Many a hamlet has neither numbers nor streets.
              isRequired={outside || props.detailNeed !== undefined}
              help={props.detailNeed}
              value={value.detail}
              onChange={(detail) => onChange({ ...value, detail })}
            />
          ) : (
            <SecondaryButton look="plain" onPress={() => onChange({ commune: elsewhere, detail: value.detail })}>
              {t('addressElsewhere')}
            </SecondaryButton>
          )}
        </Group>
      )}
    </FieldFrame>
  )
}
