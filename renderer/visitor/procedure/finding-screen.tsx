import { UnreachableNotice } from '../unreachable-notice.tsx'
import { assertNever } from '../../../shared/assert-never.ts'
import { Building2, Search, Sparkles, Star } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CatalogueOverview, ProcedureSummary } from '../../../shared/procedure/procedure.ts'
import { useKiosk } from '../../app/kiosk-context.tsx'
import { BigChoice } from '../../ui/big-choice.tsx'
import { Choices } from '../../ui/choices.tsx'
import { Screen } from '../../ui/screen.tsx'
import { useStep } from '../journey-step.ts'
import { useKept } from '../keep/use-kept.ts'
import { useSend } from '../session-provider.tsx'
import { ProcedureList } from './procedure-list.tsx'
import { SearchScreen } from './search-screen.tsx'
import { TopicList } from './topic-list.tsx'
import { useText } from '../use-text.ts'

type View =
  | { readonly kind: 'ways' }
  | { readonly kind: 'search' }
  | { readonly kind: 'lifeEvents' }
  | { readonly kind: 'departments' }
  | { readonly kind: 'list'; readonly title: string; readonly codes: readonly string[]; readonly from: View }

/** What did you come for: in your own words, by life event, by agency, or what most people ask for. */
export function FindingScreen() {
  const { t } = useTranslation('visitor')
  const { client } = useKiosk()
  const text = useText()
  const step = useStep('procedure')
  const send = useSend()
  const [overview, setOverview] = useState<CatalogueOverview | null>(null)
  const [failed, setFailed] = useState(false)
  const [view, setView] = useKept<View>('finding.view', () => ({ kind: 'ways' }))

  useEffect(() => {
    let shown = true
    void client.call('catalogue.overview', {}).then((answer) => {
      if (!shown) return
      if (answer.ok) setOverview(answer.value)
      else setFailed(true)
    })
    return () => {
      shown = false
    }
  }, [client])

  const byCode = new Map(overview?.procedures.map((procedure) => [procedure.code, procedure]))
  const listed = (codes: readonly string[]): ProcedureSummary[] => codes.flatMap((code) => byCode.get(code) ?? [])
  const choose = (code: string) => send({ type: 'procedure.chosen', code, catalogueVersion: overview?.version ?? '' })

  switch (view.kind) {
    case 'search':
      return (
        <SearchScreen
          onBack={() => setView({ kind: 'ways' })}
          onChoose={choose}
          onBrowse={(by) => setView({ kind: by })}
        />
      )
    case 'lifeEvents':
      return (
        <TopicList
          title={t('procedure.byLifeEvent')}
          topics={(overview?.lifeEvents ?? []).map((event) => ({
            id: event.id,
            name: text(event.name),
            codes: listed(event.procedureCodes).map((procedure) => procedure.code),
          }))}
          onBack={() => setView({ kind: 'ways' })}
          onChoose={(topic) => setView({ kind: 'list', title: topic.name, codes: topic.codes, from: view })}
        />
      )
    case 'departments':
      return (
        <TopicList
          title={t('procedure.byDepartment')}
          topics={(overview?.departments ?? []).map((department) => ({
            id: department.id,
            name: text(department.name),
            codes: (overview?.procedures ?? [])
              .filter((procedure) => procedure.departmentId === department.id)
              .map((procedure) => procedure.code),
          }))}
          onBack={() => setView({ kind: 'ways' })}
          onChoose={(topic) => setView({ kind: 'list', title: topic.name, codes: topic.codes, from: view })}
        />
      )
    case 'list':
      return (
        <ProcedureList
          title={view.title}
          procedures={listed(view.codes)}
          onBack={() => setView(view.from)}
          onChoose={choose}
        />
      )
    case 'ways':
      return (
        <Screen
          step={step}
          question={t('procedure.question')}
          help={t('procedure.waysHelp')}
          onBack={() => send({ type: 'back' })}
          align="centre"
          notice={failed ? <UnreachableNotice /> : undefined}
        >
          <Choices>
            <BigChoice
              icon={<Search aria-hidden />}
              title={t('procedure.search')}
              onPress={() => setView({ kind: 'search' })}
            />
            <BigChoice
              icon={<Star aria-hidden />}
              title={t('procedure.mostAsked')}
              isDisabled={overview === null}
              onPress={() =>
                setView({ kind: 'list', title: t('procedure.mostAsked'), codes: overview?.mostAsked ?? [], from: view })
              }
            />
            <BigChoice
              icon={<Sparkles aria-hidden />}
              title={t('procedure.byLifeEvent')}
              isDisabled={overview === null}
              onPress={() => setView({ kind: 'lifeEvents' })}
            />
            <BigChoice
              icon={<Building2 aria-hidden />}
              title={t('procedure.byDepartment')}
              isDisabled={overview === null}
              onPress={() => setView({ kind: 'departments' })}
            />
          </Choices>
        </Screen>
      )
    default:
      return assertNever(view)
  }
}
