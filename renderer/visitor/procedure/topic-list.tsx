import { BigChoice } from '../../ui/big-choice.tsx'
import { PagedList } from '../../ui/paged-list.tsx'
import { Screen } from '../../ui/screen.tsx'
import { useStep } from '../journey-step.ts'

export interface Topic {
  readonly id: string
  readonly name: string
  readonly codes: readonly string[]
}

interface TopicListProps {
  readonly title: string
  readonly topics: readonly Topic[]
  readonly onBack: () => void
  readonly onChoose: (topic: Topic) => void
}

/** Life events or agencies, each of which leads to its procedures. One without any here is left out. */
export function TopicList(props: TopicListProps) {
  const step = useStep('procedure')
  return (
    <Screen step={step} question={props.title} onBack={props.onBack}>
      <PagedList
        label={props.title}
        items={props.topics.filter((topic) => topic.codes.length > 0)}
        itemKey={(topic) => topic.id}
      >
        {(topic) => <BigChoice title={topic.name} onPress={() => props.onChoose(topic)} />}
      </PagedList>
    </Screen>
  )
}
